// An actor that asks another one, and one that calls itself without asking.
package main

import "log"

type actor struct{ work chan func() }

func start() *actor {
	a := &actor{make(chan func())}
	go func() {
		for f := range a.work {
			f()
		}
	}()
	return a
}

func (a *actor) do(f func()) {
	done := make(chan struct{})
	a.work <- func() {
		defer close(done)
		f()
	}
	<-done
}

func main() {
	orders, stock := start(), start()
	left := 3
	orders.do(func() {
		stock.do(func() { left-- })
		log.Print("ordered")
	})
	stock.do(func() {
		go orders.do(func() { log.Print("told") })
		log.Print(left)
	})
	orders.do(func() {})
}
