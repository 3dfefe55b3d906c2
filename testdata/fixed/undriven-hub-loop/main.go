// A list of guests that belongs to one goroutine, started before the first of
// those who come in a row.
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
	go l.Keep()
	for _, name := range []string{"Ada", "Grace"} {
		l.enter <- name
	}
	log.Print(<-l.count)
}
