// Command mill grinds what is brought to it, at three stones.
package main

import (
	"fmt"
	"sync"
)

const stones = 3

type mill struct {
	sacks chan string
	dusk  chan struct{}
	work  sync.WaitGroup
}

func (m *mill) open() {
	m.sacks = make(chan string)
	m.dusk = make(chan struct{})
	m.work.Add(stones)
	for i := 0; i < stones; i++ {
		go m.grind()
	}
}

func (m *mill) grind() {
	defer m.work.Done()
	for {
		select {
		case sack := <-m.sacks:
			fmt.Println("flour of", sack)
		case <-m.dusk:
			return
		}
	}
}

func (m *mill) close() {
	close(m.dusk)
	m.work.Wait()
}

func main() {
	m := &mill{}
	m.open()
	for _, sack := range []string{"rye", "wheat", "oats"} {
		m.sacks <- sack
	}
	m.close()
}
