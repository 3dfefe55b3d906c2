// Command typist races two typists against a text over websockets: what they
// type is read in the background while the prompts go out.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

var prompts = []string{"the quick", "brown fox"}

type race struct {
	conn  *websocket.Conn
	typed chan string
}

func (r *race) readPump() {
	defer close(r.typed)
	for {
		_, msg, err := r.conn.ReadMessage()
		if err != nil {
			return
		}
		r.typed <- string(msg)
	}
}

func (r *race) run() (right int) {
	go r.readPump()
	for _, p := range prompts {
		if err := r.conn.WriteMessage(websocket.TextMessage, []byte(p)); err != nil {
			return right
		}
		if <-r.typed == p {
			right++
		}
	}
	return right
}

func main() {
	result := make(chan int)
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		c, err := new(websocket.Upgrader).Upgrade(w, req, nil)
		if err != nil {
			return
		}
		defer c.Close()
		r := &race{conn: c, typed: make(chan string)}
		result <- r.run()
	}))
	for _, habit := range []func(string) string{strings.Clone, strings.ToUpper} {
		c, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), nil)
		if err != nil {
			log.Fatal(err)
		}
		go func() {
			defer c.Close()
			for {
				kind, p, err := c.ReadMessage()
				if err != nil {
					return
				}
				if err := c.WriteMessage(kind, []byte(habit(string(p)))); err != nil {
					return
				}
			}
		}()
		log.Printf("%d of %d", <-result, len(prompts))
	}
}
