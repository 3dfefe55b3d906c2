// Command roll answers whoever pings with what a list of functions says of him.
package main

import (
	"errors"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

type client struct {
	ws     *websocket.Conn
	mu     sync.Mutex
	answer chan string
	leases chan string
	pinged []func(node string)
}

func (c *client) ask(what string) (string, error) {
	c.mu.Lock()
	err := c.ws.WriteMessage(websocket.TextMessage, []byte(what))
	c.mu.Unlock()
	if err != nil {
		return "", err
	}
	text, ok := <-c.answer
	if !ok {
		return "", errors.New("gone")
	}
	return text, nil
}

func (c *client) read() {
	defer close(c.answer)
	for {
		_, text, err := c.ws.ReadMessage()
		if err != nil {
			return
		}
		c.answer <- string(text)
	}
}

// call runs all that want to know of a ping.
func (c *client) call(node string) error {
	for _, f := range c.pinged {
		f(node)
	}
	return c.ws.WriteControl(websocket.PongMessage, []byte(node), time.Now().Add(time.Second))
}

func (c *client) onPing(f func(node string)) { c.pinged = append(c.pinged, f) }

func (c *client) renew(node string) {
	lease, err := c.ask("lease " + node)
	if err != nil {
		log.Print(err)
		return
	}
	c.leases <- lease
}

func dial(url string) (*client, error) {
	ws, _, err := websocket.DefaultDialer.Dial(url, nil)
	if err != nil {
		return nil, err
	}
	c := &client{ws: ws, answer: make(chan string), leases: make(chan string, 1)}
	c.ws.SetPingHandler(c.call)
	return c, nil
}

func server(w http.ResponseWriter, r *http.Request) {
	var up websocket.Upgrader
	ws, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer ws.Close()
	ws.WriteControl(websocket.PingMessage, []byte("node-3"), time.Now().Add(time.Second))
	for {
		_, text, err := ws.ReadMessage()
		if err != nil {
			return
		}
		if ws.WriteMessage(websocket.TextMessage, append(text, " granted"...)) != nil {
			return
		}
	}
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(server))
	c, err := dial("ws" + strings.TrimPrefix(ts.URL, "http"))
	if err != nil {
		log.Fatal(err)
	}
	c.onPing(func(node string) { log.Print("pinged by ", node) })
	c.onPing(func(node string) {
		c.renew(node) // want "renew waits for the goroutine that drives its connection, in a receive at main.go:\\d+, but runs on that goroutine, in the handler registered with onPing on line \\d+; it can never return .run it in a goroutine of its own"
	})
	go c.read()
	log.Print(<-c.leases)
}
