// A desk that keeps the line on which a clerk said hello, and asks him on that.
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
		d.order() // want "order waits for the goroutine that drives its connection, in a receive at main.go:37, but runs on that goroutine, in the handler registered with connect on line \\d+; it can never return .run it in a goroutine of its own"
	}
}

func (d *desk) hello(l *line) { d.clerk = l }

func (d *desk) order() {
	d.orders <- d.clerk.ask("what")
}

func main() {
	there, back := make(chan string, 8), make(chan string, 8)
	d := &desk{orders: make(chan string, 1)}
	connect(there, back, d.heard)
	clerk := connect(back, there, func(l *line, m string) {
		if m == "what" {
			l.say("re paper")
		}
	})
	clerk.say("hello")
	clerk.say("order")
	log.Print(<-d.orders)
}
