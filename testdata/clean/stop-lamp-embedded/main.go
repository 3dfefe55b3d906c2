// A lighthouse turns its lamp until the watch does so in the morning.
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

// watched is a machine that somebody looks after.
type watched struct {
	machine
	by string
}

type halter interface{ Halt() }

// watch halts what it looks after in the morning.
func watch(h halter) {
	time.Sleep(200 * time.Millisecond)
	h.Halt()
}

func night(m machine, morning <-chan time.Time) {
	go watch(watched{m, "the keeper"})
	m.Run()
	<-morning
	fmt.Println("it is morning")
	defer func() { recover() }() // it was halted already
	m.Halt()
}

func main() { night(newLamp(20*time.Millisecond), time.After(300*time.Millisecond)) }
