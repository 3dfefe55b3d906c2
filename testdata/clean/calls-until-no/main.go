// A queue of orders that calls a function with each of them, as long as that wants more:
// the kitchen takes two.
package main

import "fmt"

type orders struct {
	in   chan string
	shut chan struct{}
}

func (o *orders) each(want func(string) bool) {
	for {
		select {
		case s := <-o.in:
			if !want(s) {
				return
			}
		case <-o.shut:
			return
		}
	}
}

type kitchen struct{ places int }

func (k *kitchen) cook(s string) bool {
	fmt.Println("one", s)
	k.places--
	return k.places > 0
}

func main() {
	o := &orders{in: make(chan string, 4), shut: make(chan struct{})}
	for _, s := range []string{"soup", "pie"} {
		o.in <- s
	}
	k := kitchen{places: 2}
	o.each(k.cook)
	o.in <- "cake" // waits for another day
	fmt.Println(len(o.in), "left")
}
