// A ledger is kept by one goroutine, which runs what others want to do with it. It is
// closed for the night, and then somebody asks for the balance.
package main

import (
	"context"
	"log"
	"sync"
)

type ledger struct {
	ctx     context.Context
	end     context.CancelFunc
	entries chan func()
	clerk   sync.WaitGroup
	balance int
}

func newLedger() *ledger {
	l := &ledger{entries: make(chan func())}
	l.ctx, l.end = context.WithCancel(context.Background())
	l.clerk.Add(1)
	go l.keep()
	return l
}

func (l *ledger) keep() {
	defer l.clerk.Done()
	for {
		select {
		case entry := <-l.entries:
			entry()
		case <-l.ctx.Done():
			log.Print("the clerk goes home")
			return
		}
	}
}

func (l *ledger) book(amount int) { l.entries <- func() { l.balance += amount } }

func (l *ledger) sum() int {
	sum := make(chan int)
	l.entries <- func() { sum <- l.balance }
	return <-sum
}

func (l *ledger) close() {
	l.end()
	l.clerk.Wait()
}

func main() {
	l := newLedger()
	for _, amount := range []int{40, -15, 7} {
		l.book(amount)
	}
	log.Print("balance: ", l.sum())
	l.close()
}
