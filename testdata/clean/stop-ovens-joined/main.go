// Command bakery has a few ovens bake what is ordered, each until it is told that it was
// the last order: they are cold before the orders are closed.
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
		if o == "" {
			return
		}
		log.Print("baking ", o)
		b.mu.Lock()
		b.baked++
		b.mu.Unlock()
	}
}

func (b *bakery) order(what string) { b.orders <- what }

// end returns how much was baked when all ovens are cold.
func (b *bakery) end() int {
	b.ovens.Wait()
	close(b.orders)
	return b.baked
}

func main() {
	b := open(2)
	for _, what := range []string{"rolls", "bread", "cake"} {
		b.order(what)
	}
	for range 2 {
		b.order("")
	}
	log.Print(b.end(), " baked")
}
