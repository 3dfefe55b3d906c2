// A list of guests that belongs to one goroutine, which nobody starts: the first of
// those who come in a row waits for ever.
package main

import "log"

type list struct {
	enter chan string
	count chan int
}

// Keep takes the guests down.
func (l *list) Keep() {
	n := 0
	for {
		select {
		case <-l.enter:
			n++
		case l.count <- n:
		}
	}
}

func main() {
	l := &list{enter: make(chan string), count: make(chan int)}
	for _, name := range []string{"Ada", "Grace"} {
		l.enter <- name // want "send to l.enter blocks this goroutine until another one drives l.enter, and none does .start Keep in another goroutine first"
	}
	log.Print(<-l.count)
}
