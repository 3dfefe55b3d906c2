// A street of lamps, each of which keeps its own hours: they are put out, and then told
// to be dark.
package main

import (
	"fmt"
	"sync"
)

type lamp struct {
	level chan int
	off   chan struct{}
	light int
}

func newLamp(wg *sync.WaitGroup) *lamp {
	l := &lamp{level: make(chan int), off: make(chan struct{})}
	wg.Go(l.burn)
	return l
}

func (l *lamp) burn() {
	for {
		select {
		case l.light = <-l.level:
		case <-l.off:
			return
		}
	}
}

func (l *lamp) dim(to int) { l.level <- to }

func main() {
	var lit sync.WaitGroup
	street := map[string]*lamp{}
	for _, at := range []string{"corner", "bridge", "square"} {
		street[at] = newLamp(&lit)
		street[at].dim(9)
	}
	fmt.Println("evening")

	for at, l := range street {
		l.dim(0)
		close(l.off)
		fmt.Println(at, "is dark")
	}
	lit.Wait()
	for at, l := range street {
		fmt.Println(at, l.light)
	}
}
