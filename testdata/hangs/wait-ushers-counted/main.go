// Guests are shown to their seats by some ushers.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type theatre struct {
	ushers int
	guests chan string
	busy   sync.WaitGroup
	seated atomic.Int32
}

func newTheatre(ushers int) *theatre {
	if ushers < 1 {
		ushers = 1
	}
	return &theatre{ushers: ushers, guests: make(chan string)}
}

func (t *theatre) open() {
	for i := 0; i < t.ushers; i++ {
		t.busy.Add(1)
		go t.usher()
	}
}

func (t *theatre) usher() {
	defer t.busy.Done()
	for guest := range t.guests {
		fmt.Println(guest, "sits")
		t.seated.Add(1)
	}
}

func (t *theatre) enter(guest string) { t.guests <- guest }

func (t *theatre) doorsClosed() { t.busy.Wait() }

func evening(ushers int) int32 {
	t := newTheatre(ushers)
	t.open()
	t.doorsClosed() // want "doorsClosed blocks this goroutine until t.guests is over, in Wait at main.go:41; the t.enter on line 48 can never run"
	for _, guest := range []string{"Ada", "Ben", "Cleo"} {
		t.enter(guest)
	}
	close(t.guests)
	return t.seated.Load()
}

func main() {
	fmt.Println(evening(2), "came on the first evening")
	fmt.Println(evening(0), "came on the second")
}
