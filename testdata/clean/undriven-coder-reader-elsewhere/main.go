// Command ticker keeps a line alive with pings while another part of it reads.
package main

import (
	"context"
	"log"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/coder/websocket"
)

type line struct {
	conn  *websocket.Conn
	lines chan string
}

// dial opens a line; read has to run meanwhile.
func dial(ctx context.Context, url string) (*line, error) {
	c, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return nil, err
	}
	l := &line{conn: c, lines: make(chan string, 8)}
	go l.read(ctx)
	return l, nil
}

func (l *line) read(ctx context.Context) {
	defer close(l.lines)
	for {
		_, msg, err := l.conn.Read(ctx)
		if err != nil {
			return
		}
		l.lines <- string(msg)
	}
}

func (l *line) keepAlive(ctx context.Context, n int) error {
	for range n {
		if err := l.conn.Ping(ctx); err != nil {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
	return nil
}

func quotes(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	ctx := c.CloseRead(r.Context())
	if err := c.Write(ctx, websocket.MessageText, []byte("ACME 101")); err != nil {
		return
	}
	<-ctx.Done()
}

func main() {
	srv := httptest.NewServer(http.HandlerFunc(quotes))
	ctx := context.Background()
	l, err := dial(ctx, srv.URL)
	if err != nil {
		log.Fatal(err)
	}
	defer l.conn.CloseNow()
	if err := l.keepAlive(ctx, 3); err != nil {
		log.Fatal(err)
	}
	log.Print(<-l.lines)
}
