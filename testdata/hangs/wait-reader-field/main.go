// Command blinds moves the blinds of a house over a websocket.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

// Blinds is the connection to the motors and what they last said.
type Blinds struct {
	ws   *websocket.Conn
	gone chan struct{}
	last string
}

func dial(url string) (*Blinds, error) {
	ws, _, err := websocket.DefaultDialer.Dial(url, nil)
	if err != nil {
		return nil, err
	}
	b := &Blinds{ws: ws, gone: make(chan struct{})}
	go b.listen()
	return b, nil
}

// listen keeps what the motors say until they hang up.
func (b *Blinds) listen() {
	defer close(b.gone)
	defer b.ws.Close()
	for {
		_, msg, err := b.ws.ReadMessage()
		if err != nil {
			return
		}
		b.last = string(msg)
	}
}

// Move sends the blinds somewhere and then lets the motors go.
func (b *Blinds) Move(to string) error {
	<-b.gone // want "this receive blocks this goroutine until b.ws is over"
	if err := b.ws.WriteMessage(websocket.TextMessage, []byte(to)); err != nil {
		return err
	}
	return b.ws.WriteMessage(websocket.TextMessage, []byte("bye"))
}

// motors answers each command and hangs up at the end.
func motors(w http.ResponseWriter, r *http.Request) {
	var up websocket.Upgrader
	c, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	for {
		_, cmd, err := c.ReadMessage()
		if err != nil || string(cmd) == "bye" {
			return
		}
		if err := c.WriteMessage(websocket.TextMessage, append([]byte("at "), cmd...)); err != nil {
			return
		}
	}
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(motors))
	defer ts.Close()
	b, err := dial("ws" + strings.TrimPrefix(ts.URL, "http"))
	if err != nil {
		log.Fatal(err)
	}
	if err := b.Move("half"); err != nil {
		log.Fatal(err)
	}
	log.Print(b.last)
}
