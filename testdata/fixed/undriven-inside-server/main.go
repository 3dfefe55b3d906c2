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
	go s.h.Run()
	s.post("hello")
	fmt.Println(<-s.h.seen)
}
