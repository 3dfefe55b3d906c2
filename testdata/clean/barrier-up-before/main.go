// Command barrier lets a car pass in a literal that is called in place, as the barrier is
// up: the word of the literal is expected, and what would happen without it is a failure.
package main

import (
	"fmt"
	"log"
	"time"
)

type barrier struct {
	orders chan string
	up     chan struct{}
}

func newBarrier() *barrier {
	b := &barrier{orders: make(chan string), up: make(chan struct{})}
	go b.work()
	return b
}

func (b *barrier) work() {
	for order := range b.orders {
		fmt.Println(order)
		if order == "up" {
			close(b.up)
		}
	}
}

func (b *barrier) pass(car string) {
	b.orders <- car
	<-b.up
}

func main() {
	b := newBarrier()
	b.orders <- "up"
	passed := make(chan struct{})
	func() {
		defer close(passed)
		b.pass("beetle")
	}()
	select {
	case <-passed:
		fmt.Println("passed")
	case <-time.After(time.Second):
		log.Fatal("kept waiting although the barrier is up")
	}
}
