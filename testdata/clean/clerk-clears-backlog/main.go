// Command lending serves the orders of yesterday in place, by a clerk of their own,
// and leaves those of today to another one.
package main

import "log"

type order struct {
	title string
	got   chan bool
}

type clerk struct{ orders chan order }

func hire(room int) *clerk { return &clerk{orders: make(chan order, room)} }

func (c *clerk) serve(stock map[string]int) {
	for o := range c.orders {
		stock[o.title]--
		o.got <- stock[o.title] >= 0
	}
}

func (c *clerk) ask(title string) bool {
	got := make(chan bool, 1)
	c.orders <- order{title, got}
	return <-got
}

func (c *clerk) close() { close(c.orders) }

type library struct {
	name string
	old  *clerk
	desk *clerk
}

// yesterday are orders that wait, and no more of them.
func yesterday(titles ...string) *clerk {
	c := hire(len(titles))
	for _, t := range titles {
		c.orders <- order{t, make(chan bool, 1)}
	}
	c.close()
	return c
}

func open(name string, stock map[string]int) *library {
	l := &library{name: name, old: yesterday("dune"), desk: hire(0)}
	l.old.serve(stock)
	go l.desk.serve(stock)
	return l
}

func (l *library) lend(titles ...string) {
	for _, t := range titles {
		if !l.desk.ask(t) {
			log.Printf("%s has no %s", l.name, t)
		}
	}
}

func main() {
	l := open("town", map[string]int{"dune": 2})
	l.lend("dune", "dune")
	l.desk.close()
}
