// A notice board of which one goroutine takes care.
package main

import (
	"log"
	"time"
)

type notice struct{ about, text string }

type reader struct {
	about string
	read  func(notice)
}

type board struct {
	pinned  chan notice
	readers chan reader
	torn    chan struct{}
}

func hang() *board {
	b := &board{pinned: make(chan notice), readers: make(chan reader), torn: make(chan struct{})}
	go b.keep()
	return b
}

func (b *board) keep() {
	byTopic := make(map[string][]func(notice))
	for {
		select {
		case n := <-b.pinned:
			for _, read := range byTopic[n.about] {
				read(n)
			}
		case r := <-b.readers:
			byTopic[r.about] = append(byTopic[r.about], r.read)
		case <-b.torn:
			return
		}
	}
}

func (b *board) follow(about string, read func(notice)) { b.readers <- reader{about, read} }

func (b *board) pin(n notice) { b.pinned <- n }

type hiker struct {
	board *board
	found chan string
}

func (h *hiker) lost(n notice) {
	h.board.follow("found "+n.text, func(n notice) { // want "follow waits for the goroutine that drives its connection, in a send at main.go:44, but runs on that goroutine, in the handler registered with follow on line \\d+"
		h.found <- n.text
	})
}

func main() {
	b := hang()
	defer close(b.torn)
	h := &hiker{b, make(chan string, 1)}
	b.follow("lost", h.lost)
	b.pin(notice{"lost", "hat"})
	for {
		b.pin(notice{"found hat", "at the hut"})
		select {
		case where := <-h.found:
			log.Print(where)
			return
		case <-time.After(time.Millisecond):
		}
	}
}
