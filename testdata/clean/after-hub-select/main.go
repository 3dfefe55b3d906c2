// Who tells a closed hub something is told so.
package main

import (
	"errors"
	"log"
)

var errClosed = errors.New("the hub is closed")

type hub struct {
	broadcast chan string
	quit      chan struct{}
	done      chan struct{}
}

func (h *hub) run() {
	defer close(h.done)
	for {
		select {
		case m := <-h.broadcast:
			log.Print(m)
		case <-h.quit:
			return
		}
	}
}

func (h *hub) tell(m string) error {
	select {
	case h.broadcast <- m:
		return nil
	case <-h.done:
		return errClosed
	}
}

func main() {
	h := &hub{broadcast: make(chan string), quit: make(chan struct{}), done: make(chan struct{})}
	go h.run()
	log.Print(h.tell("one"))
	close(h.quit)
	<-h.done
	log.Print(h.tell("two"))
}
