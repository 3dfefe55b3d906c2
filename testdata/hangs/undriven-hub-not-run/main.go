// A board of notices that belongs to one goroutine, which nobody starts.
package main

import "log"

type notice struct {
	text string
	seen chan int
}

type board struct {
	pins  chan notice
	close chan struct{}
}

func newBoard() *board {
	return &board{pins: make(chan notice), close: make(chan struct{})}
}

// Run keeps the notices.
func (b *board) Run() {
	var pinned []string
	for {
		select {
		case n := <-b.pins:
			pinned = append(pinned, n.text)
			n.seen <- len(pinned)
		case <-b.close:
			return
		}
	}
}

// pin hands a notice in and tells how many there are.
func (b *board) pin(text string) int {
	n := notice{text, make(chan int, 1)}
	b.pins <- n
	return <-n.seen
}

func main() {
	b := newBoard()
	log.Print(b.pin("lost: one glove")) // want "pin blocks this goroutine until another one drives b.pins, in a loop at main.go:37, and none does .start Run in another goroutine first"
	log.Print(b.pin("found: one glove"))
	close(b.close)
}
