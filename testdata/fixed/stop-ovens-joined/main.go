// Command bakery has a few ovens bake what is ordered, and closes for the day.
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
		log.Print("baking ", o)
		b.mu.Lock()
		b.baked++
		b.mu.Unlock()
	}
}

func (b *bakery) order(what string) { b.orders <- what }

// end returns how much was baked when all ovens are cold.
func (b *bakery) end() int {
	close(b.orders)
	b.ovens.Wait()
	return b.baked
}

func main() {
	b := open(2)
	for _, what := range []string{"rolls", "bread", "cake"} {
		b.order(what)
	}
	log.Print(b.end(), " baked")
}
