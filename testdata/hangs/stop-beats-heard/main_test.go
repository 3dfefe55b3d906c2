// Package beats tells another one that it is still there.
package beats

import (
	"bufio"
	"fmt"
	"net"
	"testing"
	"time"
)

type heart struct{ every time.Duration }

// beat writes a word now and then until it is told that it is enough.
func (h *heart) beat(to net.Conn, enough <-chan struct{}) error {
	tick := time.NewTicker(h.every)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if _, err := fmt.Fprintln(to, "here"); err != nil {
				return err
			}
		case <-enough:
			return nil
		}
	}
}

func TestBeats(t *testing.T) {
	near, far := net.Pipe()
	enough := make(chan struct{})
	defer close(enough)
	failed := make(chan error, 1)
	h := &heart{every: 10 * time.Millisecond}
	go func() { failed <- h.beat(near, enough) }()
	heard := make(chan string, 1000000)
	func() {
		r := bufio.NewReader(far)
		for {
			word, err := r.ReadString('\n') // want "ReadString blocks this goroutine until r is over; nobody else can end it, and the far.Close on line 48"
			if err != nil {
				return
			}
			heard <- word
		}
	}()
	defer far.Close()
	select {
	case err := <-failed:
		t.Error(err)
	case <-time.After(100 * time.Millisecond):
	}
	if len(heard) == 0 {
		t.Error("nothing was heard")
	}
}
