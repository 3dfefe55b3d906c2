// A guest joins a chat room for one word and leaves it when all is done.
package main

import "log"

type room struct {
	enter chan string
	leave chan string
	says  chan string
	lock  chan struct{}
	dark  chan struct{}
}

func open() *room {
	r := &room{enter: make(chan string), leave: make(chan string), says: make(chan string), lock: make(chan struct{}), dark: make(chan struct{})}
	go r.host()
	return r
}

func (r *room) host() {
	defer close(r.dark)
	present := map[string]bool{}
	for {
		select {
		case g := <-r.enter:
			present[g] = true
		case g := <-r.leave:
			delete(present, g)
			log.Printf("%s has left, %d remain", g, len(present))
		case what := <-r.says:
			log.Printf("%d guests hear: %s", len(present), what)
		case <-r.lock:
			return
		}
	}
}

// close returns when the light is out.
func (r *room) close() {
	close(r.lock)
	<-r.dark
}

func main() {
	r := open()
	r.enter <- "mira"
	defer func() {
		r.leave <- "mira" // want "send to r.leave blocks this goroutine until somebody receives from r.leave; the loop that would do so was told to end by r.close on line 50 \\(send before that\\)"
	}()
	defer r.close()
	r.says <- "hello"
}
