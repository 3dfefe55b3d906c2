// Command hub counts the letters of what is posted, until a context ends.
package main

import (
	"context"
	"fmt"
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
	h.post("hello") // want "post blocks this goroutine until another one drives h.in, in a loop at main.go:.*, and none does \\(start Run in another goroutine first\\)"
	fmt.Println(<-h.seen)
}
