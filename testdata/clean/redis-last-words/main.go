// The subscription is over once the program is told to end, and what is published then is
// the last word.
package main

import (
	"context"
	"log"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"
)

func serve(ctx context.Context, db *redis.Client) error {
	calls := db.Subscribe(ctx, "calls")
	go func() {
		<-ctx.Done()
		calls.Close()
	}()
	for m := range calls.Channel() {
		log.Print(m.Payload)
	}
	return db.Publish(context.Background(), "status", "gone").Err()
}

func main() {
	server, err := miniredis.Run()
	if err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	db := redis.NewClient(&redis.Options{Addr: server.Addr()})
	defer db.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if err := serve(ctx, db); err != nil {
		log.Fatal(err)
	}
}
