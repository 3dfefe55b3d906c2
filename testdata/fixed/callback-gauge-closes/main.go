// A gauge that is read until the tank is full.
package main

import (
	"log"
	"time"
)

type gauge struct {
	filled func(litres int)
	quit   chan struct{}
	over   chan struct{}
}

func watch(read func() int, filled func(int)) *gauge {
	g := &gauge{filled: filled, quit: make(chan struct{}), over: make(chan struct{})}
	go func() {
		defer close(g.over)
		g.read(read)
	}()
	return g
}

func (g *gauge) read(read func() int) {
	every := time.NewTicker(time.Millisecond)
	defer every.Stop()
	for {
		select {
		case <-every.C:
			g.filled(read())
		case <-g.quit:
			return
		}
	}
}

// unwatch comes back when filled is called no more.
func (g *gauge) unwatch() {
	close(g.quit)
	<-g.over
}

func main() {
	litres := 0
	made := make(chan struct{})
	var g *gauge
	g = watch(func() int { litres += 10; return litres }, func(n int) {
		<-made
		if n == 50 {
			go g.unwatch()
		}
	})
	close(made)
	<-g.over
	log.Print("full")
}
