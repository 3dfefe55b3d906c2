// Command mill grinds sacks of grain on two stones. The last sack is brought when the stones
// stand still.
package main

import (
	"context"
	"log"

	"golang.org/x/sync/errgroup"
)

func grind(ctx context.Context, sacks <-chan int) error {
	ground := 0
	for {
		select {
		case kilos := <-sacks:
			ground += kilos
		case <-ctx.Done():
			log.Print(ground, " kilos")
			return nil
		}
	}
}

func main() {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	sacks := make(chan int)
	stones, ctx := errgroup.WithContext(ctx)
	for range 2 {
		stones.Go(func() error { return grind(ctx, sacks) })
	}
	for _, kilos := range []int{50, 40, 60} {
		sacks <- kilos
	}
	sacks <- 10
	stop()
	if err := stones.Wait(); err != nil {
		log.Fatal(err)
	}
	log.Print("all is ground")
}
