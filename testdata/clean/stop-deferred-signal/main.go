// Workers are waited for before their context is cancelled, and yet they end: a
// signal ends it, the caller does, the work itself does, or what they take from is
// closed.
package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

func work(ctx context.Context, jobs <-chan string) {
	for {
		select {
		case j, ok := <-jobs:
			if !ok {
				return
			}
			log.Print(j)
		case <-ctx.Done():
			return
		}
	}
}

// untilSignal ends by a signal.
func untilSignal() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGUSR1)
	defer stop()
	jobs := make(chan string)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		work(ctx, jobs)
	}()
	defer wg.Wait()
	jobs <- "until a signal comes"
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		log.Fatal(err)
	}
	if err := self.Signal(syscall.SIGUSR1); err != nil {
		log.Fatal(err)
	}
}

// untilParent ends with the context of its caller.
func untilParent(parent context.Context) {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	jobs := make(chan string)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		work(ctx, jobs)
	}()
	defer wg.Wait()
	jobs <- "until the caller has had enough"
}

// untilClosed ends when there is no more to do.
func untilClosed() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	jobs := make(chan string)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		work(ctx, jobs)
	}()
	defer wg.Wait()
	defer close(jobs)
	jobs <- "until all is done"
}

// untilTimer ends when a timer says so.
func untilTimer() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	time.AfterFunc(50*time.Millisecond, cancel)
	jobs := make(chan string)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		work(ctx, jobs)
	}()
	defer wg.Wait()
	jobs <- "until the time is over"
}

// untilJob ends when one of its jobs says so.
func untilJob() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	jobs := make(chan func())
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for {
			select {
			case job := <-jobs:
				job()
			case <-ctx.Done():
				return
			}
		}
	}()
	defer wg.Wait()
	jobs <- func() { log.Print("the last job"); cancel() }
}

func main() {
	untilSignal()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	untilParent(ctx)
	untilClosed()
	untilTimer()
	untilJob()
}
