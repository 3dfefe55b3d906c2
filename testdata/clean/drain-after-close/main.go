// A queue of callbacks: run works them off until the queue is closed, and then
// what is left. A queue that was closed before does not keep anybody.
package main

import (
	"fmt"
	"sync"
)

type queue struct {
	jobs chan func()
	done chan struct{}
	once sync.Once
}

func (q *queue) run() {
	for {
		select {
		case f := <-q.jobs:
			f()
		case <-q.done:
			for {
				select {
				case f := <-q.jobs:
					f()
				default:
					return
				}
			}
		}
	}
}

func (q *queue) push(f func()) {
	select {
	case <-q.done:
	case q.jobs <- f:
	}
}

func (q *queue) close() { q.once.Do(func() { close(q.done) }) }

// samples are collected, then counted.
type samples struct{ c chan int }

func (s *samples) add(n int) { s.c <- n }

func (s *samples) sum() (sum int) {
	close(s.c)
	for n := range s.c {
		sum += n
	}
	return sum
}

func collect(n int) *samples {
	s := &samples{make(chan int, n)}
	for i := range n {
		s.add(i)
	}
	s.sum()
	return s
}

func main() {
	q := &queue{jobs: make(chan func(), 3), done: make(chan struct{})}
	for i := range 3 {
		q.push(func() { fmt.Println("job", i) })
	}
	q.close()
	q.run()
	q.push(func() { fmt.Println("too late") })
	fmt.Println(cap(collect(3).c))
}
