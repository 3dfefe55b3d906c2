// Command words adds up the lengths of words.
package main

import (
	"fmt"
	"sync"
)

type hub struct {
	in   chan string
	quit chan struct{}
	mu   sync.Mutex
	n    int
}

func newHub() *hub { return &hub{in: make(chan string), quit: make(chan struct{})} }

func (h *hub) Run() {
	for {
		select {
		case s := <-h.in:
			h.mu.Lock()
			h.n += len(s)
			h.mu.Unlock()
		case <-h.quit:
			return
		}
	}
}

func (h *hub) send(s string) { h.in <- s }
func (h *hub) stop()         { close(h.quit) }
func (h *hub) total() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.n
}

func fill(h *hub, words ...string) {
	for _, s := range words {
		h.send(s)
	}
}

func main() {
	h := newHub()
	go h.Run()
	fill(h, "a", "b")
	h.stop()
	fmt.Println(h.total())
}
