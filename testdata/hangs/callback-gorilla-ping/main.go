// A client that renews its lease whenever the server pings.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

type message struct {
	ID   int
	Text string
}

type client struct {
	ws      *websocket.Conn
	leases  chan string
	mu      sync.Mutex
	last    int
	waiting map[int]chan string
}

// ask sends a question and waits for the answer that read brings.
func (c *client) ask(text string) (string, error) {
	answer := make(chan string, 1)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last++
	c.waiting[c.last] = answer
	if err := c.ws.WriteJSON(message{c.last, text}); err != nil {
		return "", err
	}
	c.mu.Unlock()
	defer c.mu.Lock()
	return <-answer, nil
}

func (c *client) read() {
	for {
		var m message
		if err := c.ws.ReadJSON(&m); err != nil {
			return
		}
		c.mu.Lock()
		answer, ok := c.waiting[m.ID]
		delete(c.waiting, m.ID)
		c.mu.Unlock()
		if ok {
			answer <- m.Text
		}
	}
}

func (c *client) renew() {
	lease, err := c.ask("lease")
	if err != nil {
		log.Print(err)
	}
	c.leases <- lease
}

func server(w http.ResponseWriter, r *http.Request) {
	ws, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer ws.Close()
	ws.WriteControl(websocket.PingMessage, nil, time.Now().Add(time.Second))
	for {
		var m message
		if ws.ReadJSON(&m) != nil {
			return
		}
		m.Text += " renewed"
		if ws.WriteJSON(m) != nil {
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
	c := &client{ws: ws, leases: make(chan string, 1), waiting: map[int]chan string{}}
	ws.SetPingHandler(func(string) error {
		c.renew() // want "renew waits for the goroutine that drives ws, in a receive at main.go:\\d+, but runs on that goroutine, in the handler registered with SetPingHandler on line \\d+"
		return nil
	})
	go c.read()
	log.Print(<-c.leases)
	ws.Close()
}
