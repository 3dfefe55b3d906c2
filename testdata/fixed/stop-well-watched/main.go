// Command well measures the level of a well from time to time, and draws from it.
package main

import (
	"context"
	"errors"
	"log"
	"sync/atomic"
	"time"
)

type well struct {
	level atomic.Int64
}

func (w *well) fill(ctx context.Context, rain time.Duration) error {
	drops := time.NewTicker(rain)
	defer drops.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-drops.C:
			w.level.Add(1)
		}
	}
}

func (w *well) draw(buckets int64) error {
	if w.level.Load() < -10 {
		return errors.New("the well is dry")
	}
	w.level.Add(-buckets)
	return nil
}

func main() {
	dry, drain := context.WithCancel(context.Background())
	w := &well{}
	go func() {
		if err := w.fill(dry, time.Millisecond); err != nil && !errors.Is(err, context.Canceled) {
			log.Fatal(err)
		}
	}()
	for range 3 {
		if err := w.draw(1); err != nil {
			log.Fatal(err)
		}
	}
	drain()
	log.Print(w.level.Load(), " buckets are left")
}
