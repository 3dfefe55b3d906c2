// Command harbour lets a crew unload ships and sends the crew home in the evening. One more
// ship comes in.
package main

import (
	"log"
	"sync"
	"sync/atomic"
)

type crew struct {
	ships chan string
	home  chan struct{}
	out   sync.WaitGroup
	tons  atomic.Int64
}

func muster(n int) *crew {
	c := &crew{ships: make(chan string), home: make(chan struct{})}
	for range n {
		c.out.Go(c.unload)
	}
	return c
}

func (c *crew) unload() {
	for {
		select {
		case ship := <-c.ships:
			c.tons.Add(int64(len(ship)))
		case <-c.home:
			return
		}
	}
}

func (c *crew) take(ship string) {
	log.Print("at the pier: ", ship)
	c.ships <- ship
}

func (c *crew) dismiss() {
	close(c.home)
	c.out.Wait()
}

func main() {
	c := muster(3)
	for _, ship := range []string{"Anna", "Berta", "Clara", "Dora"} {
		c.take(ship)
	}
	c.dismiss()
	c.take("Emma") // want "take blocks this goroutine until somebody receives from c.ships"
	log.Print(c.tons.Load(), " tons")
}
