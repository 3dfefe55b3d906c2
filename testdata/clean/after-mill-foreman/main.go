// Command mill grinds sacks of grain on the stones of its shifts: when the first shift is
// over, the second one goes on with the same sacks.
package main

import (
	"log"
	"sync"
)

type shift struct {
	sacks chan int
	over  chan struct{}
	wg    sync.WaitGroup
}

func begin(sacks chan int) *shift {
	s := &shift{sacks: sacks, over: make(chan struct{})}
	for range 2 {
		s.wg.Add(1)
		go s.grind()
	}
	return s
}

func (s *shift) grind() {
	defer s.wg.Done()
	for {
		select {
		case kilos := <-s.sacks:
			log.Print(kilos, " kilos")
		case <-s.over:
			return
		}
	}
}

func (s *shift) end() {
	close(s.over)
	s.wg.Wait()
}

func (s *shift) bring(kilos int) { s.sacks <- kilos }

func main() {
	sacks := make(chan int)
	day := begin(sacks)
	day.bring(50)
	night := begin(sacks)
	day.end()
	day.bring(40) // the night shift grinds it
	night.end()
}
