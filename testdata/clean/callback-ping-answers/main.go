// Ping and close handlers that write, and leave the question to another goroutine.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

type client struct {
	ws      *websocket.Conn
	pings   chan string
	answers chan string
	done    chan struct{}
}

func (c *client) ask(text string) string {
	c.ws.WriteMessage(websocket.TextMessage, []byte(text))
	return <-c.answers
}

func (c *client) read() {
	for {
		_, b, err := c.ws.ReadMessage()
		if err != nil {
			close(c.pings)
			return
		}
		c.answers <- string(b)
	}
}

func (c *client) renew() {
	for p := range c.pings {
		log.Print(c.ask(p))
		close(c.done)
	}
}

func server(w http.ResponseWriter, r *http.Request) {
	ws, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer ws.Close()
	ws.WriteControl(websocket.PingMessage, []byte("lease"), time.Now().Add(time.Second))
	for {
		kind, b, err := ws.ReadMessage()
		if err != nil || ws.WriteMessage(kind, b) != nil {
			return
		}
	}
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(server))
	ws, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), nil)
	if err != nil {
		log.Fatal(err)
	}
	c := &client{ws: ws, pings: make(chan string, 1), answers: make(chan string), done: make(chan struct{})}
	ws.SetPingHandler(func(data string) error {
		c.pings <- data
		return ws.WriteControl(websocket.PongMessage, []byte(data), time.Now().Add(time.Second))
	})
	go c.renew()
	go c.read()
	<-c.done
	ws.Close()
}
