// A kiln that fires until the one who watches it says that it is hot enough: he is not
// among those whom the end waits for.
package main

import (
	"log"
	"sync"
)

type kiln struct {
	onHeat  []func(degrees int)
	heat    chan int
	coal    chan int
	workers sync.WaitGroup
	off     chan struct{}
}

func newKiln() *kiln {
	return &kiln{heat: make(chan int, 8), coal: make(chan int), off: make(chan struct{})}
}

func (k *kiln) light() {
	k.workers.Add(1)
	go k.fire()
	go k.look()
}

func (k *kiln) fire() {
	defer k.workers.Done()
	degrees := 20
	for {
		select {
		case kilos := <-k.coal:
			degrees += 50 * kilos
			k.heat <- degrees
		case <-k.off:
			return
		}
	}
}

func (k *kiln) look() {
	for degrees := range k.heat {
		for _, f := range k.onHeat {
			f(degrees)
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
	cold := make(chan struct{})
	k.watch(func(degrees int) { log.Print(degrees, " degrees") })
	k.watch(func(degrees int) {
		if degrees > 900 {
			k.out()
			close(cold)
		}
	})
	k.light()
	for range 2 {
		k.coal <- 10
	}
	<-cold
}
