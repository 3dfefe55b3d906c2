// Command kiln fires pots and tells the shop over a line.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// kiln fires what is in it once it is lit.
type kiln struct {
	wood  chan int
	doors chan struct{}
}

// Fire waits until there is wood enough.
func (k *kiln) Fire(need int) error {
	for need > 0 {
		select {
		case n := <-k.wood:
			need -= n
		case <-k.doors:
			return errors.New("the doors are open")
		}
	}
	return nil
}

// Feed brings wood, if anybody fires.
func (k *kiln) Feed(n int) bool {
	select {
	case k.wood <- n:
		return true
	case <-time.After(time.Second):
		return false
	}
}

// within is what a firing says, if that is over in time.
func within(said <-chan error, d time.Duration) error {
	select {
	case err := <-said:
		return err
	case <-time.After(d):
		return errors.New("it takes too long")
	}
}

func main() {
	shop, line := net.Pipe()
	go io.Copy(io.Discard, line)
	k := &kiln{wood: make(chan int), doors: make(chan struct{})}
	said := make(chan error, 1)
	func() { // want "the function literal blocks this goroutine until it is told to go on, in a wait at main.go:22; the within"
		said <- k.Fire(3)
	}()
	for range 3 {
		if !k.Feed(1) {
			log.Fatal("nobody fires")
		}
	}
	if err := within(said, time.Minute); err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(shop, "ready")
}
