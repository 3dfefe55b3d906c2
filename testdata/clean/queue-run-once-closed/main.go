// Command dispatch closes its queue before it runs it, twice: what was put in before is
// done, and nothing of what comes later.
package main

import (
	"log"
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

func (q *queue) put(f func()) {
	select {
	case <-q.done:
		return
	default:
	}
	select {
	case <-q.done:
	case q.jobs <- f:
	}
}

func (q *queue) close() { q.once.Do(func() { close(q.done) }) }

func main() {
	q := &queue{jobs: make(chan func(), 4), done: make(chan struct{})}
	n := 0
	for range cap(q.jobs) {
		q.put(func() { n++ })
	}
	q.close()
	q.run()
	q.put(func() { n++ })
	q.run()
	if n != cap(q.jobs) {
		log.Fatalf("%d of %d", n, cap(q.jobs))
	}
}
