// Loops are ended by a cancel function that is kept in a field, and waited for. What
// is sent then goes to another loop, into a buffer, or looks at the end too.
package main

import (
	"context"
	"errors"
	"log"
)

type queue struct {
	jobs   chan string
	cancel context.CancelFunc
	ended  chan struct{}
}

func newQueue(parent context.Context, room int) *queue {
	ctx, cancel := context.WithCancel(parent)
	q := &queue{jobs: make(chan string, room), cancel: cancel, ended: make(chan struct{})}
	go q.work(ctx)
	return q
}

func (q *queue) work(ctx context.Context) {
	defer close(q.ended)
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-q.jobs:
			log.Print(j)
		}
	}
}

func (q *queue) stop() {
	q.cancel()
	<-q.ended
}

var errStopped = errors.New("stopped")

func (q *queue) submit(job string) error {
	select {
	case q.jobs <- job:
		return nil
	case <-q.ended:
		return errStopped
	}
}

// shelf is a queue with room for what comes too late.
type shelf struct {
	books chan string
	close context.CancelFunc
	over  chan struct{}
}

func (s *shelf) read(ctx context.Context) {
	defer close(s.over)
	for {
		select {
		case <-ctx.Done():
			return
		case b := <-s.books:
			log.Print(b)
		}
	}
}

// bell has a loop that its own cancel ends, and one that goes on.
type bell struct {
	ring  chan string
	hush  context.CancelFunc
	quiet chan struct{}
}

func newBell() *bell {
	ctx, cancel := context.WithCancel(context.Background())
	b := &bell{ring: make(chan string), hush: cancel, quiet: make(chan struct{})}
	go b.listen(ctx)
	return b
}

func (b *bell) listen(ctx context.Context) {
	defer close(b.quiet)
	for {
		select {
		case <-ctx.Done():
			return
		case who := <-b.ring:
			log.Print("ding dong: ", who)
		}
	}
}

func main() {
	q := newQueue(context.Background(), 0)
	if err := q.submit("first"); err != nil {
		log.Fatal(err)
	}
	q.stop()
	if err := q.submit("second"); err == nil {
		log.Fatal("taken")
	}

	ctx, cancel := context.WithCancel(context.Background())
	s := &shelf{books: make(chan string, 3), close: cancel, over: make(chan struct{})}
	go s.read(ctx)
	s.close()
	<-s.over
	s.books <- "for the next reader"

	front, back := newBell(), newBell()
	front.ring <- "postman"
	front.hush()
	<-front.quiet
	back.ring <- "neighbour"

	// Only a context that lives in the loop's is ended here.
	_, inner := context.WithCancel(ctx)
	third := newBell()
	inner()
	third.ring <- "guest"
}
