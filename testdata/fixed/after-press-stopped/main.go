// Command press prints pages, and one more before it is told to stop.
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

func (p *press) run(page string) { p.pages <- page }

func (p *press) stop() {
	close(p.off)
	<-p.done
}

type edition struct {
	*press
	title string
}

func (e *edition) imprint() { e.run("printed in town: " + e.title) }

func publish(p *press, title string, pages ...string) {
	e := &edition{p, title}
	for _, page := range pages {
		e.run(page)
	}
	e.imprint()
	e.stop()
}

func main() {
	n := 0
	publish(start(func(page string) { n++; fmt.Println(page) }), "the daily", "weather", "chess")
	fmt.Println(n, "pages")
}
