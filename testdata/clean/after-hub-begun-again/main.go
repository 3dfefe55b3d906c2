// A hub is stopped and begun again before the next message.
package main

import "log"

type hub struct {
	broadcast chan string
	quit      chan struct{}
	done      chan struct{}
}

func (h *hub) run() {
	defer func() { h.done <- struct{}{} }()
	for {
		select {
		case m := <-h.broadcast:
			log.Print(m)
		case <-h.quit:
			return
		}
	}
}

func (h *hub) restart() {
	h.quit <- struct{}{}
	<-h.done
	go h.run()
}

func main() {
	h := &hub{broadcast: make(chan string), quit: make(chan struct{}), done: make(chan struct{})}
	go h.run()
	h.broadcast <- "one"
	h.quit <- struct{}{}
	<-h.done
	go h.run()
	h.broadcast <- "two"
	h.restart()
	h.broadcast <- "three"
	h.quit <- struct{}{}
	<-h.done
}
