// A kiln that fires until it is hot enough.
package main

import (
	"log"
	"sync"
)

type kiln struct {
	onHeat  []func(degrees int)
	coal    chan int
	workers sync.WaitGroup
	off     chan struct{}
}

func newKiln() *kiln {
	k := &kiln{coal: make(chan int), off: make(chan struct{})}
	return k
}

func (k *kiln) light() {
	k.workers.Add(1)
	go k.fire()
}

func (k *kiln) fire() {
	defer k.workers.Done()
	degrees := 20
	for {
		select {
		case kilos := <-k.coal:
			degrees += 50 * kilos
			for _, f := range k.onHeat {
				f(degrees)
			}
		case <-k.off:
			return
		}
	}
}

func (k *kiln) watch(f func(int)) { k.onHeat = append(k.onHeat, f) }

// out comes back when the fire is out.
func (k *kiln) out() {
	close(k.off)
	k.workers.Wait()
}

func main() {
	k := newKiln()
	k.watch(func(degrees int) { log.Print(degrees, " degrees") })
	k.watch(func(degrees int) {
		if degrees > 900 {
			go k.out()
		}
	})
	k.light()
	for range 2 {
		k.coal <- 10
	}
	k.workers.Wait()
}
