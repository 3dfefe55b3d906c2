// Command bakery has a few ovens bake what is ordered, until the door is shut by another
// method; what was closed then is not closed again.
package main

import (
	"log"
	"sync"
)

// bakery has ovens, which another method lights than the one that waits for them.
type bakery struct {
	orders chan string
	ovens  sync.WaitGroup
	mu     sync.Mutex
	baked  int
	closed bool
}

func open(ovens int) *bakery {
	b := &bakery{orders: make(chan string)}
	for range ovens {
		b.ovens.Go(b.bake)
	}
	return b
}

func (b *bakery) bake() {
	for o := range b.orders {
		log.Print("baking ", o)
		b.mu.Lock()
		b.baked++
		b.mu.Unlock()
	}
}

func (b *bakery) order(what string) { b.orders <- what }

// serve takes the orders of the day.
func (b *bakery) serve() {
	for _, what := range []string{"rolls", "bread", "cake"} {
		b.order(what)
	}
	b.shut()
}

func (b *bakery) shut() {
	if !b.closed {
		b.closed = true
		close(b.orders)
	}
}

// end returns how much was baked when all ovens are cold.
func (b *bakery) end() int {
	b.ovens.Wait()
	b.shut()
	return b.baked
}

func main() {
	b := open(2)
	go b.serve()
	log.Print(b.end(), " baked")
}
