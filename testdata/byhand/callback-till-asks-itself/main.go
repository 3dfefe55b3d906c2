// A till that one goroutine minds, which asks for the balance as all others do.
package main

import "log"

type till struct {
	cents int
	pays  chan payment
	asks  chan chan int
}

type payment struct {
	cents int
	paid  chan bool
}

func newTill(cents int) *till {
	t := &till{cents: cents, pays: make(chan payment), asks: make(chan chan int)}
	go func() {
		for {
			select {
			case p := <-t.pays:
				p.paid <- t.pay(p.cents)
			case reply := <-t.asks:
				reply <- t.cents
			}
		}
	}()
	return t
}

func (t *till) balance() int {
	reply := make(chan int, 1)
	t.asks <- reply
	return <-reply
}

func (t *till) pay(cents int) bool {
	if cents < 0 && t.balance() < -cents { // want "balance waits for the goroutine that receives from t.asks, in a send at main.go:\\d+, but is called by that goroutine, in its loop on line \\d+; it can never return .do in place what it asks for"
		return false
	}
	t.cents += cents
	return true
}

func main() {
	t := newTill(100)
	for _, cents := range []int{40, -70} {
		p := payment{cents, make(chan bool, 1)}
		t.pays <- p
		log.Print(<-p.paid, t.balance())
	}
}
