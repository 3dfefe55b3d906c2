// A line with a goroutine for each direction: what comes in is answered by the one who
// reads, and written by the other one.
package main

import "log"

type line struct {
	in    chan string
	out   chan string
	wire  chan string
	onMsg func(string)
}

func (l *line) read() {
	for m := range l.in {
		l.onMsg(m)
	}
}

func (l *line) write() {
	for m := range l.out {
		l.wire <- m
	}
}

func (l *line) send(m string) { l.out <- m }

func main() {
	l := &line{in: make(chan string), out: make(chan string), wire: make(chan string, 3)}
	l.onMsg = func(m string) { l.send("re: " + m) }
	go l.read()
	go l.write()
	l.in <- "hello"
	log.Print(<-l.wire)
}
