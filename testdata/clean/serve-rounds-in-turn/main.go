// Command chess plays three rounds at one table, one after the other.
package main

import "fmt"

const rounds = 3

type table struct {
	moves chan string
	bell  chan struct{}
	over  chan struct{}
}

// play plays all rounds: the bell rings at the end of each.
func (t *table) play() {
	for i := 0; i < rounds; i++ {
		t.round()
	}
	close(t.over)
}

func (t *table) round() {
	for {
		select {
		case move := <-t.moves:
			fmt.Println(move)
		case <-t.bell:
			return
		}
	}
}

func (t *table) players() {
	for i := range rounds {
		t.moves <- fmt.Sprint("e4 in round ", i+1)
		t.bell <- struct{}{}
	}
	<-t.over
}

func main() {
	t := &table{make(chan string), make(chan struct{}), make(chan struct{})}
	go t.players()
	t.play()
}
