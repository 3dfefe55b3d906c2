// Command phases takes what comes over one channel in phases: each is over when it has
// seen enough, which it says itself, to its own context or to its own channel.
package main

import (
	"context"
	"fmt"
)

// each calls do for all that comes until a context is over.
func each(ctx context.Context, from <-chan int, do func(int)) {
	for {
		select {
		case <-ctx.Done():
			return
		case n := <-from:
			do(n)
		}
	}
}

// three adds up the first three.
func three(from <-chan int) int {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	sum, seen := 0, 0
	each(ctx, from, func(n int) {
		sum += n
		if seen++; seen == 3 {
			cancel()
		}
	})
	return sum
}

type box struct {
	full chan struct{}
	has  []int
}

func (b *box) put(n int) {
	if b.has = append(b.has, n); len(b.has) == 3 {
		close(b.full)
	}
}

func (b *box) fill(from <-chan int) {
	for {
		select {
		case <-b.full:
			return
		case n := <-from:
			b.put(n)
		}
	}
}

func boxed(from <-chan int) *box {
	b := &box{full: make(chan struct{})}
	b.fill(from)
	return b
}

func main() {
	from := make(chan int)
	go func() {
		for n := 0; ; n++ {
			from <- n
		}
	}()
	fmt.Println(three(from) > 0)
	fmt.Println(len(boxed(from).has) >= 3)
	fmt.Println(three(from) > 0)
}
