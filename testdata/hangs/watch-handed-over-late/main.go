// Command belfry begins a watch over a town, which lasts until it is relieved or the town
// is given up, and only then hands it out to who would relieve it.
package main

import (
	"log"
	"time"
)

type town struct {
	lights  int
	emptied chan struct{} // closed when everybody has left
}

// watch is one that goes on until end.
type watch struct {
	relieved chan struct{}
	over     chan struct{}
	seen     int
}

func (t *town) look() (*watch, error) {
	w := &watch{relieved: make(chan struct{}), over: make(chan struct{})}
	w.run(t) // want "run blocks this goroutine until t.emptied delivers or is closed or w.relieved delivers or is closed, in a loop at main.go:33; what is returned on line 25 can never be used: its connection is over by then .start run in its own goroutine."
	return w, nil
}

func (w *watch) run(t *town) {
	defer close(w.over)
	hours := time.NewTicker(10 * time.Millisecond)
	defer hours.Stop()
	for {
		select {
		case <-hours.C:
			w.seen += t.lights
		case <-t.emptied:
			return
		case <-w.relieved:
			return
		}
	}
}

// end relieves the watch, and says what it has seen.
func (w *watch) end() int {
	close(w.relieved)
	<-w.over
	return w.seen
}

func main() {
	t := &town{lights: 3, emptied: make(chan struct{})}
	w, err := t.look()
	if err != nil {
		log.Fatal(err)
	}
	time.Sleep(50 * time.Millisecond)
	log.Print(w.end() > 0)
}
