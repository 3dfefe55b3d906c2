// A client that obeys the words in the pings of its server.
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
	answers chan string
	done    chan string
}

func (c *client) ask(text string) (string, error) {
	if err := c.ws.WriteMessage(websocket.TextMessage, []byte(text)); err != nil {
		return "", err
	}
	return <-c.answers, nil
}

func (c *client) read() {
	for {
		_, b, err := c.ws.ReadMessage()
		if err != nil {
			return
		}
		c.answers <- string(b)
	}
}

// obey does what a word says.
func (c *client) obey(word string) error {
	verb, what, _ := strings.Cut(strings.ToLower(word), " ")
	switch verb {
	case "renew":
		answer, err := c.ask(what)
		if err != nil {
			return err
		}
		c.done <- answer
	case "drop":
		log.Print("dropped ", what)
	}
	return nil
}

func server(w http.ResponseWriter, r *http.Request) {
	ws, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer ws.Close()
	for _, word := range []string{"drop hint", "renew lease"} {
		ws.WriteControl(websocket.PingMessage, []byte(word), time.Now().Add(time.Second))
	}
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
	c := &client{ws: ws, answers: make(chan string), done: make(chan string, 1)}
	ws.SetPingHandler(func(word string) error {
		if strings.HasPrefix(word, "renew") {
			go func() {
				if err := c.obey(word); err != nil {
					log.Print(err)
				}
			}()
			return nil
		}
		return c.obey(word)
	})
	go c.read()
	log.Print(<-c.done)
	ws.Close()
}
