// Accounts that only one goroutine touches.
package main

import "log"

type accounts struct {
	balance map[string]int
	work    chan func()
}

func open() *accounts {
	a := &accounts{balance: map[string]int{"ann": 30, "bob": 12}, work: make(chan func())}
	go func() {
		for f := range a.work {
			f()
		}
	}()
	return a
}

// do runs f in the goroutine of the accounts and waits for it.
func (a *accounts) do(f func()) {
	done := make(chan struct{})
	a.work <- func() {
		f()
		close(done)
	}
	<-done
}

func (a *accounts) sum() int {
	n := 0
	for _, b := range a.balance {
		n += b
	}
	return n
}

func (a *accounts) total() (n int) {
	a.do(func() { n = a.sum() })
	return n
}

func (a *accounts) move(from, to string, amount int) (n int) {
	a.do(func() {
		a.balance[from] -= amount
		a.balance[to] += amount
		n = a.total() // want "total waits for the goroutine that drives its connection, in a send at main.go:24, but runs on that goroutine, in the handler registered with do on line \\d+; it can never return .do in place what it asks for"
	})
	return n
}

func main() {
	a := open()
	log.Print(a.total())
	log.Print(a.move("ann", "bob", 10))
	close(a.work)
}
