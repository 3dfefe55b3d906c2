// Command departures announces trains when it is told to, and shows the board that follows
// the announcements until the last one.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/url"

	"github.com/r3labs/sse/v2"
)

type board struct {
	client *sse.Client
	lines  chan string
	leave  context.CancelFunc
}

func (b *board) follow(ctx context.Context) error {
	return b.client.SubscribeWithContext(ctx, "departures", func(e *sse.Event) {
		if len(e.Data) > 0 {
			b.lines <- string(e.Data)
			b.leave()
		}
	})
}

func main() {
	speaker := sse.New()
	speaker.CreateStream("departures")
	mux := http.NewServeMux()
	mux.Handle("/announcements", speaker)
	mux.HandleFunc("POST /say", func(_ http.ResponseWriter, r *http.Request) {
		speaker.Publish("departures", &sse.Event{Data: []byte(r.FormValue("what"))})
	})
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go http.Serve(ln, mux)

	ctx, leave := context.WithCancel(context.Background())
	b := &board{sse.NewClient("http://" + ln.Addr().String() + "/announcements"), make(chan string, 4), leave}
	go func() {
		resp, err := http.PostForm("http://"+ln.Addr().String()+"/say", url.Values{"what": {"08:14 Bergen"}})
		if err != nil {
			log.Fatal(err)
		}
		resp.Body.Close()
	}()
	if err := b.follow(ctx); err != nil {
		log.Print(err)
	}
	fmt.Println(<-b.lines)
	speaker.Publish("departures", &sse.Event{Data: []byte("the station is closed")})
}
