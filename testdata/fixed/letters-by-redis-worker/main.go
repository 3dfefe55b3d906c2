// Command letters sends what a queue in Redis holds.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/alicebob/miniredis/v2"
	"github.com/hibiken/asynq"
)

func main() {
	mr, err := miniredis.Run()
	if err != nil {
		log.Fatal(err)
	}
	redis := asynq.RedisClientOpt{Addr: mr.Addr()}
	sent := make(chan string, 1)
	worker := asynq.NewServer(redis, asynq.Config{Concurrency: 1, LogLevel: asynq.ErrorLevel})
	if err := worker.Start(asynq.HandlerFunc(func(_ context.Context, t *asynq.Task) error {
		sent <- string(t.Payload())
		return nil
	})); err != nil {
		log.Fatal(err)
	}
	client := asynq.NewClient(redis)
	if _, err := client.Enqueue(asynq.NewTask("letter", []byte("to Ann"))); err != nil {
		log.Fatal(err)
	}
	fmt.Println(<-sent)
}
