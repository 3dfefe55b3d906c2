// Command barrier looks whether a car waits as long as the barrier is down.
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
	passed := make(chan struct{})
	func() { // want "the function literal blocks this goroutine until b.up delivers or is closed, in a wait at main.go:32; the receive on line 42 can never run"
		defer close(passed)
		b.pass("beetle")
	}()
	select {
	case <-passed:
		log.Fatal("passed although the barrier is down")
	case <-time.After(20 * time.Millisecond):
	}
	b.orders <- "up"
	<-passed
}
