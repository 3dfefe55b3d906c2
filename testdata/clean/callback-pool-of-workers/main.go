// A pool of workers: a task may wait for another one, which another worker takes.
package main

import "log"

type pool struct{ work chan func() }

func start(n int) *pool {
	p := &pool{make(chan func())}
	for range n {
		go p.worker()
	}
	return p
}

func (p *pool) worker() {
	for f := range p.work {
		f()
	}
}

func (p *pool) do(f func()) {
	done := make(chan struct{})
	p.work <- func() {
		f()
		close(done)
	}
	<-done
}

func main() {
	p := start(4)
	p.do(func() {
		p.do(func() { log.Print("inner") })
		log.Print("outer")
	})
	close(p.work)
}
