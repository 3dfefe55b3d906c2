// Command hub counts the letters of what is posted, until a context ends.
package main

import (
	"context"
	"fmt"
	"log"
)

type hub struct {
	in   chan string
	seen chan int
}

func (h *hub) Run(ctx context.Context) error {
	for {
		select {
		case s := <-h.in:
			h.seen <- len(s)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (h *hub) post(m string) { h.in <- m }

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	_ = ctx
	h := &hub{make(chan string), make(chan int, 8)}
	go func() {
		if err := h.Run(ctx); err != nil {
			log.Print(err)
		}
	}()
	h.post("hello")
	fmt.Println(<-h.seen)
}
