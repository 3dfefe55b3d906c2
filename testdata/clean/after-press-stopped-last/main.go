// Command press prints a last page before it is told to stop, and what comes behind
// that is dropped by a select.
package main

import "fmt"

type press struct {
	pages chan string
	off   chan struct{}
	done  chan struct{}
}

func start(print func(string)) *press {
	p := &press{pages: make(chan string), off: make(chan struct{}), done: make(chan struct{})}
	go func() {
		defer close(p.done)
		for {
			select {
			case page := <-p.pages:
				print(page)
			case <-p.off:
				return
			}
		}
	}()
	return p
}

// run prints a page, if the press still runs.
func (p *press) run(page string) {
	select {
	case p.pages <- page:
	case <-p.done:
	}
}

func (p *press) stop() {
	close(p.off)
	<-p.done
}

func main() {
	n := 0
	p := start(func(page string) { n++; fmt.Println(page) })
	p.run("weather")
	p.stop()
	p.run("printed in town")
	fmt.Println(n, "pages")
}
