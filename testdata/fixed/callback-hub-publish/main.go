// A hub that passes messages on to functions.
package main

import "log"

type hub struct {
	messages chan string
	joins    chan func(string)
	quit     chan struct{}
	members  []func(string)
}

func (h *hub) run() {
	for {
		select {
		case m := <-h.messages:
			for _, f := range h.members {
				f(m)
			}
		case f := <-h.joins:
			h.members = append(h.members, f)
		case <-h.quit:
			return
		}
	}
}

func (h *hub) join(f func(string)) { h.members = append(h.members, f) }

func (h *hub) publish(m string) { h.messages <- m }

func main() {
	h := &hub{messages: make(chan string), joins: make(chan func(string)), quit: make(chan struct{})}
	pong := make(chan struct{})
	h.join(func(m string) {
		switch m {
		case "ping":
			go h.publish("pong")
		case "pong":
			close(pong)
		}
	})
	go h.run()
	h.publish("ping")
	<-pong
	close(h.quit)
	log.Print("pong")
}
