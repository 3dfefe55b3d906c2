// Command interpreter listens to a speech on one websocket and sends the
// translation to the audience on another.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

var words = map[string]string{"guten": "good", "Abend": "evening"}

type interpreter struct {
	speaker  *websocket.Conn
	audience *websocket.Conn
	text     []string
}

func (i *interpreter) listen() {
	for {
		_, word, err := i.speaker.ReadMessage()
		if err != nil {
			return
		}
		i.text = append(i.text, words[string(word)])
	}
}

func (i *interpreter) speak() error {
	return i.audience.WriteMessage(websocket.TextMessage, []byte(strings.Join(i.text, " ")))
}

func connect(serve func(*websocket.Conn)) *websocket.Conn {
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := new(websocket.Upgrader).Upgrade(w, r, nil)
		if err != nil {
			return
		}
		defer c.Close()
		serve(c)
	}))
	c, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), nil)
	if err != nil {
		log.Fatal(err)
	}
	return c
}

func main() {
	heard := make(chan string)
	i := &interpreter{
		speaker: connect(func(c *websocket.Conn) {
			for _, word := range []string{"guten", "Abend"} {
				c.WriteMessage(websocket.TextMessage, []byte(word))
			}
		}),
		audience: connect(func(c *websocket.Conn) {
			if _, msg, err := c.ReadMessage(); err == nil {
				heard <- string(msg)
			}
		}),
	}
	defer i.speaker.Close()
	defer i.audience.Close()
	i.listen()
	if err := i.speak(); err != nil {
		log.Fatal(err)
	}
	log.Print(<-heard)
}
