// Command shop has two services that live as long as its context, of which the first one
// on its list only starts a goroutine.
package main

import (
	"context"
	"fmt"
	"log"
)

type service interface {
	Run(ctx context.Context) error
}

// stock counts what comes and goes.
type stock struct {
	come  chan int
	count chan int
}

func (s *stock) Run(ctx context.Context) error {
	go func() {
		n := 0
		for {
			select {
			case k := <-s.come:
				n += k
			case s.count <- n:
			case <-ctx.Done():
				return
			}
		}
	}()
	return nil
}

// clerk tells who asks how much there is.
type clerk struct {
	asked chan chan string
	stock *stock
}

func (c *clerk) Run(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case to := <-c.asked:
			to <- fmt.Sprint(<-c.stock.count, " pieces")
		}
	}
}

func runAll(ctx context.Context, list []service) error {
	for _, s := range list {
		if err := s.Run(ctx); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	goods := &stock{make(chan int), make(chan int)}
	desk := &clerk{make(chan chan string), goods}
	go func() {
		defer cancel()
		goods.come <- 3
		answer := make(chan string)
		desk.asked <- answer
		log.Print(<-answer)
	}()
	if err := runAll(ctx, []service{goods, desk}); err != nil {
		log.Fatal(err)
	}
}
