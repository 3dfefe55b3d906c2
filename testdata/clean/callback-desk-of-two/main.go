// A desk with a line for its clerk and one for those who order: it asks the clerk on his
// line, whose goroutine does not wait for that.
package main

import (
	"log"
	"strings"
)

// line carries words to the other end, and has one goroutine that takes what comes.
type line struct {
	in      <-chan string
	out     chan<- string
	answers chan string
	heard   func(*line, string)
}

func connect(in <-chan string, out chan<- string, heard func(*line, string)) *line {
	l := &line{in: in, out: out, answers: make(chan string), heard: heard}
	go l.listen()
	return l
}

func (l *line) listen() {
	for m := range l.in {
		if a, ok := strings.CutPrefix(m, "re "); ok {
			l.answers <- a
			continue
		}
		l.heard(l, m)
	}
}

func (l *line) say(m string) { l.out <- m }

func (l *line) ask(m string) string {
	l.out <- m
	return <-l.answers
}

type desk struct {
	clerk  *line
	orders chan string
}

func (d *desk) heard(l *line, m string) {
	switch m {
	case "hello":
		d.hello(l)
	case "order":
		d.order()
	}
}

func (d *desk) hello(l *line) {
	d.clerk = l
	d.orders <- "hello"
}

func (d *desk) order() {
	d.orders <- d.clerk.ask("what")
}

func main() {
	there, back := make(chan string, 8), make(chan string, 8)
	orders, bills := make(chan string, 8), make(chan string, 8)
	d := &desk{orders: make(chan string, 1)}
	connect(there, back, d.heard)
	clerk := connect(back, there, func(l *line, m string) {
		if m == "what" {
			l.say("re paper")
		}
	})
	clerk.say("hello")
	log.Print(<-d.orders)
	connect(orders, bills, d.heard)
	orders <- "order"
	log.Print(<-d.orders)
}
