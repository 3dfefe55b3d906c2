// Command gauge measures how high the water comes while the lock is filled.
package main

import (
	"log"
	"sync/atomic"
	"time"
)

type gauge struct {
	level atomic.Int32
	end   chan struct{}
	over  chan struct{}
	most  int32
}

// measure looks at the level again and again until highest is asked.
func (g *gauge) measure() {
	defer close(g.over)
	turn := time.NewTicker(2 * time.Millisecond)
	defer turn.Stop()
	for {
		select {
		case <-turn.C:
			g.most = max(g.most, g.level.Load())
		case <-g.end:
			return
		}
	}
}

// highest ends the measuring, and says what it has brought.
func (g *gauge) highest() int32 {
	close(g.end)
	<-g.over
	return g.most
}

func (g *gauge) fill() {
	for range 5 {
		g.level.Add(20)
		time.Sleep(20 * time.Millisecond)
	}
}

func main() {
	g := &gauge{end: make(chan struct{}), over: make(chan struct{})}
	go g.measure()
	g.fill()
	log.Print("highest: ", g.highest())
}
