// Command eggs rings when eggs are done; what is snoozed goes to the other kitchen.
package main

import (
	"log"
	"time"
)

type alarm struct {
	name string
	due  time.Time
	ring func(name string)
}

// Kitchen keeps the alarms that are set.
type Kitchen struct {
	set     chan alarm
	off     chan struct{}
	pending map[string]alarm
}

func newKitchen() *Kitchen {
	return &Kitchen{make(chan alarm), make(chan struct{}), map[string]alarm{}}
}

func (k *Kitchen) run() {
	for {
		select {
		case a := <-k.set:
			k.keep(a)
		case now := <-time.After(2 * time.Millisecond):
			k.look(now)
		case <-k.off:
			return
		}
	}
}

func (k *Kitchen) keep(a alarm) { k.pending[a.name] = a }

func (k *Kitchen) look(now time.Time) {
	for name, a := range k.pending {
		if now.After(a.due) {
			delete(k.pending, name)
			a.ring(name)
		}
	}
}

// Set has ring called when the time is up.
func (k *Kitchen) Set(name string, in time.Duration, ring func(string)) {
	k.set <- alarm{name, time.Now().Add(in), ring}
}

type egg struct {
	k, other *Kitchen
	snooze   int
	done     chan string
}

func (e *egg) ring(name string) {
	if e.snooze == 0 {
		e.done <- name
		return
	}
	e.snooze--
	e.other.Set(name, time.Millisecond, e.ringThere)
}

func (e *egg) ringThere(name string) {
	if e.snooze == 0 {
		e.done <- name
		return
	}
	e.snooze--
	e.k.Set(name, time.Millisecond, e.ring)
}

func main() {
	k, other := newKitchen(), newKitchen()
	go k.run()
	go other.run()
	e := &egg{k, other, 3, make(chan string, 1)}
	k.Set("hard", time.Millisecond, e.ring)
	log.Print(<-e.done)
	close(k.off)
	close(other.off)
}
