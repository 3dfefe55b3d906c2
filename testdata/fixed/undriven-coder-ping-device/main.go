// Command pusher makes sure that a device is awake before it pushes its messages.
package main

import (
	"context"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/coder/websocket"
)

type pusher struct {
	texts  []string
	pushed chan int
}

func (p *pusher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		log.Print(err)
		return
	}
	defer c.CloseNow()
	ctx := c.CloseRead(r.Context())
	n, err := p.push(ctx, c)
	if err != nil {
		log.Print(err)
	}
	p.pushed <- n
}

func (p *pusher) push(ctx context.Context, c *websocket.Conn) (int, error) {
	for i, text := range p.texts {
		if err := c.Ping(ctx); err != nil {
			return i, err
		}
		if err := c.Write(ctx, websocket.MessageText, []byte(text)); err != nil {
			return i, err
		}
	}
	return len(p.texts), nil
}

// device reads, which also answers the pings.
func device(url string) {
	ctx := context.Background()
	c, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer c.CloseNow()
	for {
		if _, _, err := c.Read(ctx); err != nil {
			return
		}
	}
}

func main() {
	p := &pusher{texts: []string{"lights on", "lights off"}, pushed: make(chan int, 1)}
	srv := httptest.NewServer(p)
	go device(srv.URL)
	log.Printf("%d messages pushed", <-p.pushed)
}
