// A queue of orders that calls a function with each of them, as long as that wants more.
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

func (o *orders) bring(s string) { o.in <- s }

func main() {
	o := &orders{in: make(chan string), shut: make(chan struct{})}
	go o.each(func(s string) bool {
		fmt.Println("one", s)
		return true
	})
	for _, s := range []string{"soup", "pie"} {
		o.bring(s)
	}
	close(o.shut)
}
