// The scores of a game, kept by functions alone: whoever looks after the hall has been
// told how to end the game.
package main

import (
	"fmt"
	"time"
)

// closing is what is called when the hall closes.
var closing []func()

func atClosing(f func()) { closing = append(closing, f) }

func hall() {
	time.Sleep(20 * time.Millisecond)
	for _, f := range closing {
		f()
	}
}

func newBoard() (score func(points int), keep func() int, end func()) {
	points := make(chan int, 8)
	over := make(chan bool)
	score = func(n int) { points <- n }
	keep = func() int {
		total := 0
		for {
			select {
			case n := <-points:
				total += n
			case <-over:
				return total
			}
		}
	}
	end = func() { over <- true }
	return score, keep, end
}

func main() {
	score, keep, end := newBoard()
	atClosing(end)
	go hall()
	score(3)
	fmt.Println(keep())
	score(4) // counts for nothing
	fmt.Println("closed")
}
