// Command ferry lets a boat take orders by telephone, until the day is over.
package main

import (
	"context"
	"errors"
	"log"
	"net"
	"net/rpc"
	"time"
)

// Boat carries people over the river.
type Boat struct{ carried int }

// Carry takes some people on board.
func (b *Boat) Carry(people int, total *int) error {
	b.carried += people
	*total = b.carried
	return nil
}

// orders takes one telephone after the other, until nobody can call any more.
func orders(ln net.Listener) error {
	for {
		c, err := ln.Accept()
		if err != nil {
			return err
		}
		go rpc.ServeConn(c)
	}
}

func day(ctx context.Context) error {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	over := make(chan error, 1)
	func() {
		over <- orders(ln) // want "orders blocks this goroutine until ln is over, in Accept at main.go:26; the ln.Close on line 47 can never run"
	}()
	select {
	case err := <-over:
		return err
	case <-ctx.Done():
		ln.Close()
		<-over
		return nil
	}
}

func main() {
	if err := rpc.Register(&Boat{}); err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if err := day(ctx); err != nil && !errors.Is(err, net.ErrClosed) {
		log.Fatal(err)
	}
}
