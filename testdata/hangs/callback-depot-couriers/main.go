// Command depot hands every parcel to the couriers in turn, and one of them sends
// what is too heavy for it back in two halves.
package main

import "log"

type parcel struct {
	to string
	kg int
}

type courier interface{ deliver(p parcel) }

type depot struct {
	in       chan parcel
	couriers []courier
	closed   chan struct{}
}

func open(cs ...courier) *depot {
	d := &depot{in: make(chan parcel), couriers: cs, closed: make(chan struct{})}
	go d.work()
	return d
}

func (d *depot) work() {
	defer close(d.closed)
	for p := range d.in {
		for _, c := range d.couriers {
			c.deliver(p)
		}
	}
}

func (d *depot) send(p parcel) { d.in <- p }

// shut comes back when everything was delivered.
func (d *depot) shut() {
	close(d.in)
	<-d.closed
}

// bike takes no more than 20 kg at once.
type bike struct {
	home *depot
	done chan string
}

func (b *bike) deliver(p parcel) {
	if p.kg > 20 {
		b.home.send(parcel{p.to, p.kg / 2}) // want "send waits for the goroutine that drives its connection, in a send at main.go:35, but runs on that goroutine"
		return
	}
	b.done <- p.to
}

// scale only counts.
type scale struct{ kg int }

func (s *scale) deliver(p parcel) { s.kg += p.kg }

func main() {
	b := &bike{done: make(chan string, 8)}
	s := new(scale)
	b.home = open(s, b)
	for to, kg := range map[string]int{"mill": 4, "tannery": 36} {
		b.home.send(parcel{to, kg})
	}
	<-b.done
	<-b.done
	b.home.shut()
	log.Printf("%d kg", s.kg)
}
