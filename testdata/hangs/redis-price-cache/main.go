// Prices are cached until somebody says that they have changed.
package main

import (
	"context"
	"log"
	"sync"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"
)

type shop struct {
	db *redis.Client

	mu     sync.Mutex
	prices map[string]int
}

func (s *shop) forget(changed <-chan *redis.Message) {
	for m := range changed {
		s.mu.Lock()
		delete(s.prices, m.Payload)
		s.mu.Unlock()
	}
}

func (s *shop) raise(ctx context.Context, what string) error {
	if err := s.db.Incr(ctx, what).Err(); err != nil {
		return err
	}
	return s.db.Publish(ctx, "changed", what).Err()
}

func (s *shop) open(ctx context.Context) error {
	changed := s.db.Subscribe(ctx, "changed")
	defer changed.Close()
	if _, err := changed.Receive(ctx); err != nil {
		return err
	}
	s.forget(changed.Channel()) // want "forget blocks this goroutine until changed is over, in a loop at main.go:21; the s.raise on line \\d+, which leads to Publish, can never run \\(run forget in its own goroutine\\)"
	return s.raise(ctx, "tea")
}

func main() {
	server, err := miniredis.Run()
	if err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	s := &shop{db: redis.NewClient(&redis.Options{Addr: server.Addr()}), prices: map[string]int{"tea": 2}}
	defer s.db.Close()
	if err := s.open(context.Background()); err != nil {
		log.Fatal(err)
	}
}
