// Command press prints pages, and wants to print one more when it has been told to
// stop.
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
	e.stop()
	e.imprint() // want "imprint blocks this goroutine until somebody receives from p.pages, in a send at main.go:\\d+; the loop that would do so was told to end by e.stop on line \\d+"
}

func main() {
	n := 0
	publish(start(func(page string) { n++; fmt.Println(page) }), "the daily", "weather", "chess")
	fmt.Println(n, "pages")
}
