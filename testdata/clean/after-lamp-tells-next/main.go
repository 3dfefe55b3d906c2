// A row of lamps that go out one after the other, each of which leaves its light to the
// next one: what is told is not the lamp that was put out.
package main

import "fmt"

type lamp struct {
	level chan int
	off   chan struct{}
	out   chan int
}

func newLamp() *lamp {
	l := &lamp{level: make(chan int), off: make(chan struct{}), out: make(chan int, 1)}
	go l.burn()
	return l
}

func (l *lamp) burn() {
	light := 0
	for {
		select {
		case n := <-l.level:
			light += n
		case <-l.off:
			l.out <- light
			return
		}
	}
}

func (l *lamp) raise(by int) { l.level <- by }

func main() {
	row := []*lamp{newLamp(), newLamp(), newLamp()}
	last := newLamp()
	row[0].raise(4)
	for i, l := range row {
		next := last
		if i+1 < len(row) {
			next = row[i+1]
		}
		close(l.off)
		next.raise(<-l.out)
	}
	close(last.off)
	fmt.Println("light:", <-last.out)
}
