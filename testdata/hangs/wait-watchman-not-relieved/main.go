// Command watchman goes home when he is relieved, or when the night has been too long.
package main

import (
	"log"
	"time"
)

type watchman struct {
	relieved chan string
	sent     []chan bool // by those who may send him home
}

// watch is the name of who relieves the watchman.
func (w *watchman) watch() string {
	for _, home := range w.sent {
		select {
		case name := <-w.relieved:
			return name
		case ok := <-home:
			if ok {
				return "nobody"
			}
		}
	}
	return "everybody"
}

// night is who relieves a watchman within some time, or what sends him home.
func night(w *watchman, master chan<- bool, long time.Duration) string {
	home := make(chan string, 1)
	func() { // want "the function literal blocks this goroutine until it is told to go on, in a wait at main.go:17; the receive on line 35 can never run"
		home <- w.watch()
	}()
	select {
	case name := <-home:
		return name
	case <-time.After(long):
		master <- true
		return <-home
	}
}

func main() {
	master := make(chan bool)
	w := &watchman{relieved: make(chan string), sent: []chan bool{master}}
	log.Print(night(w, master, 20*time.Millisecond), " relieves him")
}
