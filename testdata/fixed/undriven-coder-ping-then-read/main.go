// Command meter checks that its line to the counter is alive and then takes one
// reading.
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
	readings, failed := make(chan []byte, 1), make(chan error, 1)
	go func() {
		_, reading, err := c.Read(ctx)
		if err != nil {
			failed <- err
			return
		}
		readings <- reading
	}()
	if err := c.Ping(ctx); err != nil {
		log.Fatal(err)
	}
	if err := c.Write(ctx, websocket.MessageText, []byte("read")); err != nil {
		log.Fatal(err)
	}
	var reading []byte
	select {
	case reading = <-readings:
	case err := <-failed:
		log.Fatal(err)
	}
	log.Printf("%s", reading)
}
