// Command eggs rings when eggs are done; hard ones are snoozed first.
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
	k      *Kitchen
	snooze int
	done   chan string
}

func (e *egg) ring(name string) {
	if e.snooze == 0 {
		e.done <- name
		return
	}
	e.snooze--
	e.k.Set(name, time.Millisecond, e.ring) // want "Set waits for the goroutine that drives its connection, in a send at main.go:52, but runs on that goroutine, in the handler registered with Set on line \\d+; it can never return .run it in a goroutine of its own"
}

func main() {
	k := newKitchen()
	go k.run()
	e := &egg{k, 2, make(chan string, 1)}
	k.Set("hard", time.Millisecond, e.ring)
	log.Print(<-e.done)
	close(k.off)
}
