// A room greets its first guest.
package main

import "log"

type room struct {
	enter chan string
	done  chan int
}

// serve counts the guests until nobody comes any more.
func (r *room) serve() {
	n := 0
	for guest := range r.enter {
		log.Print("welcome, ", guest)
		n++
	}
	r.done <- n
}

func main() {
	r := &room{enter: make(chan string), done: make(chan int)}
	// The others come later.
	go r.serve()
	r.enter <- "ann"
	r.enter <- "bob"
	close(r.enter)
	log.Print(<-r.done, " guests")
}
