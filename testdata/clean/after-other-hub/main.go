// One of two hubs is stopped, and a message goes to the other one; a third is
// stopped only in one branch, a fourth when all is done.
package main

import (
	"log"
	"os"
)

type hub struct {
	name      string
	broadcast chan string
	quit      chan struct{}
}

func start(name string) *hub {
	h := &hub{name: name, broadcast: make(chan string), quit: make(chan struct{})}
	go h.run()
	return h
}

func (h *hub) run() {
	for {
		select {
		case m := <-h.broadcast:
			log.Print(h.name, ": ", m)
		case <-h.quit:
			return
		}
	}
}

func (h *hub) stop() { h.quit <- struct{}{} }

func main() {
	a, b := start("a"), start("b")
	a.stop()
	b.broadcast <- "still here"

	c := start("c")
	if len(os.Args) > 5 {
		c.stop()
	} else {
		c.broadcast <- "not stopped"
	}

	d := start("d")
	defer d.stop()
	d.broadcast <- "before the end"

	h := b
	h.stop()
	h = start("anew")
	h.broadcast <- "to the new one"
}
