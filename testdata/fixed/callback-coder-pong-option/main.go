// Command lighthouse keeps a buoy awake: as soon as it has answered a ping, it gets the
// next one.
package main

import (
	"context"
	"log"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"
)

type buoy struct {
	conn  *websocket.Conn
	alive atomic.Int32
	left  chan error
}

// answered runs whenever a pong has come from the buoy.
func (b *buoy) answered(ctx context.Context, _ []byte) {
	if b.alive.Add(1) < 3 {
		go b.wake()
	}
}

func (b *buoy) wake() {
	if err := b.conn.Ping(context.Background()); err != nil {
		log.Print(err)
	}
}

// options are those of every buoy.
func (b *buoy) options() *websocket.AcceptOptions {
	return &websocket.AcceptOptions{OnPongReceived: b.answered}
}

// ServeHTTP takes what the buoy says until it leaves.
func (b *buoy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	conn, err := websocket.Accept(w, r, b.options())
	if err != nil {
		b.left <- err
		return
	}
	b.conn = conn
	go b.wake()
	for {
		_, msg, err := conn.Read(context.Background())
		if err != nil {
			b.left <- err
			return
		}
		log.Printf("%s", msg)
	}
}

func main() {
	b := &buoy{left: make(chan error, 1)}
	ts := httptest.NewServer(b)
	conn, _, err := websocket.Dial(context.Background(), ts.URL, nil)
	if err != nil {
		log.Fatal(err)
	}
	go conn.Read(context.Background()) // which answers the pings
	for b.alive.Load() < 3 {
		time.Sleep(20 * time.Millisecond)
		if err := conn.Write(context.Background(), websocket.MessageText, []byte("dark here")); err != nil {
			log.Fatal(err)
		}
	}
	conn.CloseNow()
	log.Print(<-b.left)
}
