package main

import "log"

// A raft answers for its status until it is stopped.
type raft struct {
	status chan chan string
	stop   chan struct{}
	done   chan struct{}
}

func (r *raft) run() {
	defer close(r.done)
	for {
		select {
		case c := <-r.status:
			c <- "leader"
		case <-r.stop:
			return
		}
	}
}

// Stop ends the loop, and waits until it has.
func (r *raft) Stop() {
	select {
	case r.stop <- struct{}{}:
	case <-r.done:
	}
	<-r.done
}

func (r *raft) Status() string {
	c := make(chan string)
	r.status <- c
	return <-c
}

func main() {
	r := &raft{status: make(chan chan string), stop: make(chan struct{}), done: make(chan struct{})}
	go r.run()
	r.Stop()
	log.Print(r.Status()) // want "Status blocks this goroutine until somebody receives from r.status, in a send at main.go:[0-9]+; the loop that would do so was told to end by r.Stop on line 42"
}
