// Command depots hands every parcel to the couriers in turn, and one of them sends
// what is too heavy for it to the depot of a haulier.
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
	home, haulier *depot
	done          chan string
}

func (b *bike) deliver(p parcel) {
	if p.kg > 20 {
		b.haulier.send(p)
		return
	}
	b.done <- p.to
}

// scale only counts.
type scale struct{ kg int }

func (s *scale) deliver(p parcel) { s.kg += p.kg }

type van struct{ done chan string }

func (v van) deliver(p parcel) { v.done <- p.to }

func main() {
	b := &bike{done: make(chan string, 8)}
	s := new(scale)
	b.home = open(s, b)
	b.haulier = open(van{b.done})
	for to, kg := range map[string]int{"mill": 4, "tannery": 36} {
		b.home.send(parcel{to, kg})
	}
	<-b.done
	<-b.done
	b.home.shut()
	b.haulier.shut()
	log.Printf("%d kg", s.kg)
}
