// Command bank moves money if there is enough.
package main

import (
	"fmt"
)

type bank struct {
	ops  chan func()
	sums map[string]int
}

func (b *bank) loop() {
	for f := range b.ops {
		f()
	}
}

func (b *bank) do(f func()) {
	done := make(chan struct{})
	b.ops <- func() {
		defer close(done)
		f()
	}
	<-done
}

func (b *bank) balance(who string) (n int) {
	b.do(func() { n = b.sums[who] })
	return n
}

func (b *bank) move(from, to string, n int) bool {
	ok := false
	b.do(func() {
		if b.sums[from] < n {
			return
		}
		b.sums[from] -= n
		b.sums[to] += n
		ok = true
	})
	return ok
}

func main() {
	b := &bank{make(chan func()), map[string]int{"a": 10}}
	go b.loop()
	fmt.Println(b.move("a", "b", 3), b.balance("b"))
}
