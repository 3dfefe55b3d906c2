// Counters whose loops are started in all the ways but the plain one.
package main

import (
	"log"
	"sync"
)

type counter struct {
	add  chan int
	sum  chan int
	quit chan struct{}
	once sync.Once
}

func newCounter() *counter {
	return &counter{add: make(chan int), sum: make(chan int), quit: make(chan struct{})}
}

func (c *counter) run() {
	n := 0
	for {
		select {
		case d := <-c.add:
			n += d
		case c.sum <- n:
		case <-c.quit:
			return
		}
	}
}

func (c *counter) count(d int) { c.add <- d }

func (c *counter) stop() { close(c.quit) }

// The first use starts it.
func (c *counter) lazily(d int) {
	c.once.Do(func() { go c.run() })
	c.add <- d
}

// A caller that knows nothing of counters starts what it is given.
func background(f func()) { go f() }

type runner interface{ run() }

func startAll(rs ...runner) {
	for _, r := range rs {
		go r.run()
	}
}

// Everything that was registered is started.
var registered []*counter

func register(c *counter) *counter {
	registered = append(registered, c)
	return c
}

func startRegistered() {
	for _, c := range registered {
		go c.run()
	}
}

type office struct {
	*counter
	wg sync.WaitGroup
}

func open() *office {
	o := &office{counter: newCounter()}
	o.wg.Go(o.run)
	return o
}

func main() {
	c := newCounter()
	c.lazily(1)
	c.stop()

	c = newCounter()
	background(c.run)
	c.count(2)
	c.stop()

	c = newCounter()
	startAll(c)
	c.count(3)
	c.stop()

	c = register(newCounter())
	startRegistered()
	c.count(4)
	c.stop()

	o := open()
	o.count(5)
	o.stop()
	o.wg.Wait()

	c = newCounter()
	start := c.run
	go start()
	c.count(6)
	c.stop()

	c = newCounter()
	go func() {
		for range c.add {
		}
	}()
	c.count(7)
	log.Print("counted")
}
