// Command stock keeps its goods in one goroutine.
package main

import "log"

// owner has a value that only its goroutine touches.
type owner[T any] struct {
	jobs chan func(*T)
}

func own[T any](v T) *owner[T] {
	o := &owner[T]{jobs: make(chan func(*T))}
	go o.loop(v)
	return o
}

func (o *owner[T]) loop(v T) {
	for job := range o.jobs {
		job(&v)
	}
}

// with runs f in the owner's goroutine, and waits for it.
func (o *owner[T]) with(f func(*T)) {
	over := make(chan struct{})
	o.jobs <- func(v *T) {
		defer close(over)
		f(v)
	}
	<-over
}

type stock struct {
	goods *owner[map[string]int]
}

func (s stock) total() (n int) {
	s.goods.with(func(all *map[string]int) {
		for _, k := range *all {
			n += k
		}
	})
	return n
}

// put brings goods in, and tells how much there is then.
func (s stock) put(what string, n int) int {
	var sum int
	s.goods.with(func(all *map[string]int) {
		(*all)[what] += n
		sum = s.total() // want "total waits for the goroutine that drives its connection, in a send at main.go:26, but runs on that goroutine, in the handler registered with with on line 49; it can never return"
	})
	return sum
}

func main() {
	s := stock{own(map[string]int{"nails": 40})}
	log.Print(s.put("screws", 60))
}
