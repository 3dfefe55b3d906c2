// Two couriers share a bag: what nobody was at home for, the other one tries again.
package main

import "log"

type parcel struct {
	to    string
	tries int
}

type courier struct {
	bag       chan parcel
	home      chan struct{}
	delivered chan parcel
}

func hire() *courier {
	c := &courier{bag: make(chan parcel), home: make(chan struct{}), delivered: make(chan parcel, 8)}
	for range 2 {
		go c.round()
	}
	return c
}

func (c *courier) round() {
	for {
		select {
		case p := <-c.bag:
			c.ring(p)
		case <-c.home:
			return
		}
	}
}

func (c *courier) ring(p parcel) {
	p.tries++
	if p.tries < 2 {
		c.missed(p)
	} else {
		c.delivered <- p
	}
}

func (c *courier) missed(p parcel) {
	log.Printf("nobody at home: %s", p.to)
	c.take(p) // the other one takes it
}

func (c *courier) take(p parcel) { c.bag <- p }

func main() {
	c := hire()
	c.take(parcel{to: "Elm Street 4"})
	p := <-c.delivered
	log.Printf("%s after %d tries", p.to, p.tries)
	close(c.home)
}
