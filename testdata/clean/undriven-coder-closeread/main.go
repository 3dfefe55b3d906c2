// Command meter checks that its line to the counter is alive by pinging it a few
// times.
package main

import (
	"context"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/coder/websocket"
)

// counter answers pings by reading, and tells its reading when it is asked for it.
func counter(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	for {
		if _, _, err := c.Read(r.Context()); err != nil {
			return
		}
		if err := c.Write(r.Context(), websocket.MessageText, []byte("4711 kWh")); err != nil {
			return
		}
	}
}

func main() {
	srv := httptest.NewServer(http.HandlerFunc(counter))
	ctx := context.Background()
	c, _, err := websocket.Dial(ctx, srv.URL, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer c.CloseNow()
	live := c.CloseRead(ctx)
	for range 3 {
		if err := c.Ping(live); err != nil {
			log.Fatal(err)
		}
	}
	reading := []byte("alive")
	log.Printf("%s", reading)
}
