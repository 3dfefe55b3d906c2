// Command mill grinds in two bins by turns: what the bins are emptied into is known to
// them as an interface only, and the test stands behind that.
package main

import "fmt"

type sink interface{ Pour(n int) error }

type bin struct {
	n    int
	into sink
}

func newBin(into sink) *bin { return &bin{into: into} }

func (b *bin) empty() error {
	n := b.n
	b.n = 0
	return b.into.Pour(n)
}

type mill struct {
	bins [2]*bin
	last sink
	full chan int
	done chan struct{}
}

func newMill(into, last sink) *mill {
	m := &mill{last: last, full: make(chan int, 1), done: make(chan struct{})}
	for k := range m.bins {
		m.bins[k] = newBin(into)
	}
	go m.grind()
	return m
}

func (m *mill) grind() {
	defer close(m.done)
	for k := range m.full {
		if err := m.bins[k].empty(); err != nil {
			return
		}
	}
	m.last.Pour(-1)
}

// step is a sink that waits at each step.
type step struct {
	poured chan int
	goOn   chan struct{}
}

func (s *step) Pour(n int) error {
	s.poured <- n
	<-s.goOn
	return nil
}

func main() {
	s := &step{make(chan int), make(chan struct{})}
	last := &step{make(chan int), make(chan struct{})}
	m := newMill(s, last)
	m.bins[1].n = 3
	m.full <- 1
	fmt.Println(<-s.poured)
	close(s.goOn)
	close(m.full)
	fmt.Println(<-last.poured)
	close(last.goOn)
	<-m.done
	close(s.poured)
	close(last.poured)
}
