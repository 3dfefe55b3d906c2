// Command lending lends books; a clerk keeps the stock.
package main

import "log"

type order struct {
	title string
	got   chan bool
}

type clerk struct{ orders chan order }

func hire() *clerk { return &clerk{orders: make(chan order)} }

// serve answers orders until close.
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
	desk *clerk
}

func open(name string, stock map[string]int) *library {
	l := &library{name: name, desk: hire()}
	l.desk.serve(stock) // want "serve blocks this goroutine until c.orders is over, in a loop at main.go:17; what is returned on line \\d+ can never be used: its connection is over by then .run serve in its own goroutine"
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
	l := open("town", map[string]int{"dune": 1})
	l.lend("dune", "dune")
	l.desk.close()
}
