// On a stage everything is done by the stage manager, one thing after the other.
package main

import (
	"log"
	"strings"
)

type stage struct {
	orders chan func()
	cues   map[string][]func(who string)
	done   []string
	down   chan struct{}
}

func raise() *stage {
	s := &stage{orders: make(chan func()), cues: map[string][]func(string){}, down: make(chan struct{})}
	go s.manage()
	return s
}

func (s *stage) manage() {
	for {
		select {
		case order := <-s.orders:
			order()
		case <-s.down:
			return
		}
	}
}

func (s *stage) do(order func()) {
	over := make(chan struct{})
	s.orders <- func() {
		order()
		close(over)
	}
	<-over
}

func (s *stage) on(cue string, f func(who string)) {
	s.do(func() { s.cues[cue] = append(s.cues[cue], f) })
}

func (s *stage) give(cue, who string) {
	s.do(func() {
		for _, f := range s.cues[cue] {
			f(who)
		}
	})
}

func (s *stage) write(what string) {
	s.do(func() { s.done = append(s.done, what) })
}

func (s *stage) lower() { close(s.down) }

func main() {
	s := raise()
	s.on("light", func(who string) {
		s.done = append(s.done, "light on "+who)
	})
	s.write("curtain up")
	s.give("light", "Ophelia")
	var played string
	for played == "" {
		s.do(func() {
			if len(s.done) > 1 {
				played = strings.Join(s.done, ", ")
			}
		})
	}
	s.lower()
	log.Print(played)
}
