// Command relayrace hands a baton on by channels without a buffer. Somebody else
// takes each of them, in a select, in a method of what holds it, or in a helper.
package main

import (
	"fmt"
	"sync"
	"time"
)

type runner struct{ ready chan struct{} }

// warmUp tells when the runner is ready.
func (r *runner) warmUp(start func(func())) { start(func() { close(r.ready) }) }

// newRunner comes back when the runner is ready, which a goroutine of the starter
// says that has the runner and not the channel.
func newRunner(start func(func())) *runner {
	r := &runner{ready: make(chan struct{})}
	r.warmUp(start)
	<-r.ready
	return r
}

func take(baton <-chan int, quit <-chan struct{}) int {
	select {
	case n := <-baton:
		return n
	case <-quit:
		return 0
	}
}

func byLiteral(quit chan struct{}) {
	baton := make(chan int)
	var wg sync.WaitGroup
	wg.Go(func() {
		select {
		case n := <-baton:
			fmt.Println("taken", n)
		case <-quit:
		}
	})
	func() {
		if time.Now().Year() > 2000 {
			baton <- 1
			return
		}
		close(quit)
	}()
	wg.Wait()
	select {
	case <-baton:
	case <-time.After(time.Millisecond):
	}
}

func byHelper(quit chan struct{}) chan int {
	baton := make(chan int)
	done := make(chan int)
	go func() { done <- take(baton, quit) }()
	baton <- 2
	fmt.Println("taken", <-done)
	return baton
}

// byTimer receives what a timer's function sends, and hands the channel out then.
func byTimer() chan int {
	baton := make(chan int)
	time.AfterFunc(time.Millisecond, func() { baton <- 3 })
	fmt.Println("taken", <-baton)
	return baton
}

func main() {
	quit := make(chan struct{})
	newRunner(func(f func()) { go f() })
	byLiteral(quit)
	byHelper(quit)
	byTimer()
}
