// Command server counts the letters of what is posted.
package main

import (
	"fmt"
)

type hub struct {
	in   chan string
	seen chan int
}

func newHub() *hub { return &hub{make(chan string), make(chan int, 8)} }

func (h *hub) Run() {
	for s := range h.in {
		h.seen <- len(s)
	}
}

type server struct{ h *hub }

func newServer() *server { return &server{newHub()} }

func (s *server) post(m string) { s.h.in <- m }

func main() {
	s := newServer()
	s.post("hello") // want "post blocks this goroutine until another one drives s.h.in, in a loop at main.go:.*, and none does \\(start Run in another goroutine first\\)"
	fmt.Println(<-s.h.seen)
}
