// Command hub prints what is said, and once too often.
package main

import (
	"fmt"
	"sync"
)

type hub struct {
	in   chan string
	quit chan struct{}
}

func (h *hub) run(wg *sync.WaitGroup) {
	defer wg.Done()
	for {
		select {
		case s := <-h.in:
			fmt.Println(s)
		case <-h.quit:
			return
		}
	}
}

func (h *hub) say(s string) { h.in <- s }

func main() {
	h := &hub{make(chan string), make(chan struct{})}
	var wg sync.WaitGroup
	wg.Add(1)
	go h.run(&wg)
	h.say("one")
	h.say("two")
	close(h.quit)
	wg.Wait()
	fmt.Println("end")
}
