// A census counts who is reported to it until it is told that all are.
package main

import (
	"context"
	"log"
	"sync"
)

type census struct {
	people chan string
	count  int
}

func (c *census) take(ctx context.Context) {
	for {
		select {
		case name := <-c.people:
			c.count++
			log.Printf("%s is number %d", name, c.count)
		case <-ctx.Done():
			return
		}
	}
}

func report(names []string) {
	c := &census{people: make(chan string)}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		c.take(ctx)
	}()
	defer func() {
		wg.Wait() // want "Wait blocks this goroutine until its context is done; the cancel on line 30 can never run \\(stop first, and then wait\\)"
	}()
	for _, name := range names {
		c.people <- name
	}
}

func main() {
	report([]string{"Ada", "Blaise", "Charles"})
	log.Print("all are counted")
}
