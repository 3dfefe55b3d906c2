// A hub tells its members of every deployment; it is closed, and then there is one
// more to tell.
package main

import "log"

type hub struct {
	broadcast chan string
	join      chan chan<- string
	quit      chan struct{}
	done      chan struct{}
}

func newHub() *hub {
	h := &hub{broadcast: make(chan string), join: make(chan chan<- string), quit: make(chan struct{}), done: make(chan struct{})}
	go h.run()
	return h
}

func (h *hub) run() {
	defer close(h.done)
	var members []chan<- string
	for {
		select {
		case m := <-h.broadcast:
			for _, c := range members {
				c <- m
			}
		case c := <-h.join:
			members = append(members, c)
		case <-h.quit:
			return
		}
	}
}

func (h *hub) tell(m string) { h.broadcast <- m }

// stop returns when the hub is over.
func (h *hub) stop() {
	close(h.quit)
	<-h.done
}

func main() {
	h := newHub()
	inbox := make(chan string, 8)
	h.join <- inbox
	h.tell("v1 is out")
	log.Print(<-inbox)
	h.stop()
	h.tell("the hub is closed") // want "tell blocks this goroutine until somebody receives from h.broadcast, in a send at main.go:37; the loop that would do so was told to end by h.stop on line 51 \\(send before that\\)"
	log.Print(<-inbox)
}
