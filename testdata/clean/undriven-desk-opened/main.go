// A hall in which visitors draw tickets.
package main

import "log"

// Desk is the owner of all counters.
type Desk struct {
	orders chan order
	done   chan struct{}
	counts map[string]int
}

type order struct {
	name  string
	count chan<- int
}

// NewDesk returns a desk. Run has to be called for it to work.
func NewDesk() *Desk {
	return &Desk{orders: make(chan order), done: make(chan struct{}), counts: map[string]int{}}
}

// OpenDesk returns a desk that works.
func OpenDesk() *Desk {
	d := NewDesk()
	go d.Run()
	return d
}

// Run takes orders until Close.
func (d *Desk) Run() {
	for {
		select {
		case o := <-d.orders:
			d.counts[o.name]++
			o.count <- d.counts[o.name]
		case <-d.done:
			return
		}
	}
}

// Count draws a ticket.
func (d *Desk) Count(name string) int {
	count := make(chan int, 1)
	d.orders <- order{name, count}
	return <-count
}

// Close ends Run.
func (d *Desk) Close() { close(d.done) }

type hall struct {
	*Desk
	last int
}

func newHall() *hall {
	return &hall{Desk: OpenDesk()}
}

func (h *hall) enter(name string) {
	if name != "" {
		h.last = h.Count(name)
	}
}

func main() {
	h := newHall()
	defer h.Close()
	for _, name := range []string{"ann", "", "bob", "ann"} {
		h.enter(name)
	}
	log.Print(h.last)
}
