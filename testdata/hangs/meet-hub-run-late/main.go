// A room greets its first guest before it is open.
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
	r.enter <- "ann" // want "send to r.enter blocks this goroutine until somebody receives from r.enter; the r.serve on line 25 that would do so can never run"
	// The others come later.
	go r.serve()
	r.enter <- "bob"
	close(r.enter)
	log.Print(<-r.done, " guests")
}
