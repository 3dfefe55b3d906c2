// A lighthouse turns its lamp until the keeper is told that it is morning.
package main

import (
	"fmt"
	"time"
)

type machine interface {
	Run()
	Halt()
}

type lamp struct {
	turn  time.Duration
	halt  chan struct{}
	turns int
}

func newLamp(turn time.Duration) *lamp { return &lamp{turn: turn, halt: make(chan struct{})} }

func (l *lamp) Run() {
	t := time.NewTicker(l.turn)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			l.turns++
		case <-l.halt:
			fmt.Println(l.turns > 0)
			return
		}
	}
}

func (l *lamp) Halt() { close(l.halt) }

func night(m machine, morning <-chan time.Time) {
	m.Run() // want "Run blocks this goroutine until l.halt delivers or is closed, in a loop at main.go:26; the m.Halt on line 42, which leads to close, can never run"
	<-morning
	fmt.Println("it is morning")
	m.Halt()
}

func main() { night(newLamp(20*time.Millisecond), time.After(300*time.Millisecond)) }
