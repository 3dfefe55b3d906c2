// Visitors draw tickets at a desk, if they say who they are.
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

func enter(d *Desk, name string) {
	if name != "" {
		log.Print(d.Count(name))
	}
}

func main() {
	d := NewDesk()
	go d.Run()
	defer d.Close()
	for _, name := range []string{"ann", "", "bob", "ann"} {
		enter(d, name)
	}
}
