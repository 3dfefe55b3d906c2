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

// lose is over once the client is closed, and sees that nothing can be published then.
func lose(db *redis.Client) error {
	calls := db.Subscribe(context.Background(), "calls")
	time.AfterFunc(50*time.Millisecond, func() {
		db.Close()
	})
	for m := range calls.Channel() {
		log.Print(m.Payload)
	}
	return db.Publish(context.Background(), "status", "lost").Err()
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
	log.Print(lose(redis.NewClient(&redis.Options{Addr: server.Addr()})))
}
