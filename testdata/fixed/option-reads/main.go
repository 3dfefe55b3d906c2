// Command news follows a feed; how it is read is an option.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

type feed struct {
	conn  *websocket.Conn
	items chan string
}

type option func(*feed) error

func buffered(n int) option {
	return func(f *feed) error {
		f.items = make(chan string, n)
		return nil
	}
}

// reading reads the items into the channel.
func reading() option {
	return func(f *feed) error {
		go func() { log.Print(f.readAll()) }()
		return nil
	}
}

func (f *feed) readAll() error {
	for {
		_, item, err := f.conn.ReadMessage()
		if err != nil {
			return err
		}
		f.items <- string(item)
	}
}

func follow(url string, opts ...option) (*feed, error) {
	conn, _, err := websocket.DefaultDialer.Dial(url, nil)
	if err != nil {
		return nil, err
	}
	f := &feed{conn: conn}
	for _, o := range opts {
		if err := o(f); err != nil {
			conn.Close()
			return nil, err
		}
	}
	return f, nil
}

func main() {
	var up websocket.Upgrader
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := up.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		defer c.Close()
		for {
			kind, topic, err := c.ReadMessage()
			if err != nil {
				return
			}
			c.WriteMessage(kind, append(topic, ": rain"...))
		}
	}))
	f, err := follow("ws"+strings.TrimPrefix(srv.URL, "http"), buffered(1), reading())
	if err != nil {
		log.Fatal(err)
	}
	if err := f.conn.WriteMessage(websocket.TextMessage, []byte("weather")); err != nil {
		log.Fatal(err)
	}
	log.Print(<-f.items)
}
