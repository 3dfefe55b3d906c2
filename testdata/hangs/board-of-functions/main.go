// The scores of a game, kept by one goroutine and reached by functions alone.
package main

import "fmt"

type board struct {
	score func(name string, points int)
	best  func() string
}

func newBoard() (b board, keep func(over <-chan struct{})) {
	type result struct {
		name   string
		points int
	}
	results := make(chan result)
	asked := make(chan chan string)
	b.score = func(name string, points int) { results <- result{name, points} }
	b.best = func() string {
		answer := make(chan string)
		asked <- answer
		return <-answer
	}
	return b, func(over <-chan struct{}) {
		points, best := map[string]int{}, "nobody"
		for {
			select {
			case r := <-results:
				points[r.name] += r.points
				if points[r.name] > points[best] {
					best = r.name
				}
			case answer := <-asked:
				answer <- best
			case <-over:
				return
			}
		}
	}
}

func main() {
	b, keep := newBoard()
	over := make(chan struct{})
	keep(over) // want "keep blocks this goroutine until .*; the b.score on line 46 can never run \\(run keep in its own goroutine\\)"
	b.score("Ann", 3)
	b.score("Bo", 5)
	b.score("Ann", 4)
	fmt.Println(b.best())
	close(over)
}
