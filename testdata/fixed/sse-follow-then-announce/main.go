// Command departures announces trains, and shows the board that follows the announcements.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"

	"github.com/r3labs/sse/v2"
)

type board struct {
	client *sse.Client
	lines  chan string
}

func (b *board) follow(ctx context.Context) error {
	return b.client.SubscribeWithContext(ctx, "departures", func(e *sse.Event) {
		if len(e.Data) > 0 {
			b.lines <- string(e.Data)
		}
	})
}

func main() {
	speaker := sse.New()
	speaker.CreateStream("departures")
	mux := http.NewServeMux()
	mux.Handle("/announcements", speaker)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go http.Serve(ln, mux)

	b := &board{sse.NewClient("http://" + ln.Addr().String() + "/announcements"), make(chan string, 4)}
	go func() {
		if err := b.follow(context.Background()); err != nil {
			log.Print(err)
		}
	}()
	speaker.Publish("departures", &sse.Event{Data: []byte("08:14 Bergen")})
	fmt.Println(<-b.lines)
}
