// A thermostat is asked once more when the house has been left: its loop hears that
// by the context it was started with, which lives in that of the house.
package main

import (
	"context"
	"log"
)

type thermostat struct {
	want chan float64
	off  chan struct{}
}

func (t *thermostat) regulate(ctx context.Context) {
	defer close(t.off)
	ctx, done := context.WithCancel(ctx)
	defer done()
	for {
		select {
		case <-ctx.Done():
			return
		case degrees := <-t.want:
			log.Printf("heating to %.1f", degrees)
		}
	}
}

type house struct {
	heating *thermostat
	leave   context.CancelFunc
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	h := house{heating: &thermostat{want: make(chan float64), off: make(chan struct{})}, leave: cancel}
	go h.heating.regulate(ctx)
	h.heating.want <- 21
	h.leave()
	<-h.heating.off
	h.heating.want <- 16 // want "send to h.heating.want blocks this goroutine until somebody receives from h.heating.want; the loop that would do so was told to end by h.leave on line 39 \\(send before that\\)"
}
