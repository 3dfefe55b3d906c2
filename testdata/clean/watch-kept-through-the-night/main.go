// Command belfry keeps a watch to its end before it hands out what that has seen: the town
// is given up in the night. By day the same watch goes on beside others.
package main

import (
	"log"
	"time"
)

type town struct {
	lights  int
	emptied chan struct{}
}

type watch struct {
	relieved chan struct{}
	over     chan struct{}
	seen     int
}

func newWatch() *watch {
	return &watch{relieved: make(chan struct{}), over: make(chan struct{})}
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

func (w *watch) end() int {
	close(w.relieved)
	<-w.over
	return w.seen
}

// night keeps the watch until the town is empty.
func (t *town) night() *watch {
	w := newWatch()
	w.run(t)
	return w
}

// day begins a watch.
func (t *town) day() *watch {
	w := newWatch()
	go w.run(t)
	return w
}

// shift is a watch that nobody waits for: it is relieved by its own clock.
type shift struct {
	relieved chan struct{}
	over     chan struct{}
	seen     int
}

func (s *shift) run(t *town) {
	defer close(s.over)
	time.AfterFunc(50*time.Millisecond, s.end)
	for {
		select {
		case <-time.After(10 * time.Millisecond):
			s.seen += t.lights
		case <-s.relieved:
			return
		}
	}
}

func (s *shift) end() { close(s.relieved) }

func (t *town) short() *shift {
	s := &shift{relieved: make(chan struct{}), over: make(chan struct{})}
	s.run(t)
	return s
}

// vigil is one that a bell ends while it is kept in place.
type vigil struct {
	rung chan struct{}
	over chan struct{}
	seen int
}

func (v *vigil) run(t *town) {
	defer close(v.over)
	hours := time.NewTicker(10 * time.Millisecond)
	defer hours.Stop()
	for {
		select {
		case <-hours.C:
			v.seen += t.lights
		case <-v.rung:
			return
		}
	}
}

func (v *vigil) ring() {
	close(v.rung)
	<-v.over
}

func (t *town) keep() *vigil {
	v := &vigil{rung: make(chan struct{}), over: make(chan struct{})}
	time.AfterFunc(50*time.Millisecond, v.ring)
	v.run(t)
	return v
}

func main() {
	t := &town{lights: 3, emptied: make(chan struct{})}
	w := t.day()
	time.AfterFunc(50*time.Millisecond, func() { close(t.emptied) })
	log.Print(t.night().seen > 0, w.end() > 0, t.short().seen > 0, t.keep().seen > 0)
}
