// Command press has several hands stack the sheets that come from a press.
package main

import (
	"log"
	"sync"
)

type press struct {
	hands  sync.WaitGroup
	sheets chan string
}

func newPress() *press {
	p := &press{sheets: make(chan string)}
	p.hands.Go(func() { p.stack("left") })
	p.hands.Go(func() { p.stack("right") })
	return p
}

func (p *press) stack(hand string) {
	for s := range p.sheets {
		log.Print(hand, " has ", s)
	}
}

func main() {
	p := newPress()
	for _, s := range []string{"one", "two", "three"} {
		p.sheets <- s
	}
	p.hands.Wait() // want "Wait blocks this goroutine until p.sheets is over; the close"
	close(p.sheets)
}
