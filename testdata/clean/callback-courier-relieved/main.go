// A courier hands what nobody was at home for to the one who comes after him.
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
	relief    *courier
}

func hire(relief *courier, delivered chan parcel) *courier {
	c := &courier{bag: make(chan parcel), home: make(chan struct{}), delivered: delivered, relief: relief}
	go c.round()
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
	c.relief.take(p)
}

func (c *courier) take(p parcel) { c.bag <- p }

func main() {
	delivered := make(chan parcel, 8)
	evening := hire(nil, delivered)
	morning := hire(evening, delivered)
	morning.take(parcel{to: "Elm Street 4"})
	p := <-delivered
	log.Printf("%s after %d tries", p.to, p.tries)
	close(morning.home)
	close(evening.home)
}
