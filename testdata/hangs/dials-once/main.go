// A meter is asked over a websocket that is dialled once.
package main

import (
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"

	"github.com/gorilla/websocket"
)

type meter struct {
	url    string
	values chan string

	begin sync.Once
	ws    *websocket.Conn
	bad   error
}

func (m *meter) socket() (*websocket.Conn, error) {
	m.begin.Do(func() {
		if m.ws, _, m.bad = websocket.DefaultDialer.Dial(m.url, nil); m.bad != nil {
			return
		}
		m.collect() // want "collect blocks this goroutine until .*; what is returned on line 31 can never be used"
	})
	return m.ws, m.bad
}

func (m *meter) collect() {
	for {
		_, value, err := m.ws.ReadMessage()
		if err != nil {
			close(m.values)
			return
		}
		m.values <- string(value)
	}
}

func (m *meter) ask(what string) (string, error) {
	ws, err := m.socket()
	if err != nil {
		return "", err
	}
	if err := ws.WriteMessage(websocket.TextMessage, []byte(what)); err != nil {
		return "", err
	}
	return <-m.values, nil
}

func main() {
	var up websocket.Upgrader
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn, err := up.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		defer conn.Close()
		for {
			kind, what, err := conn.ReadMessage()
			if err != nil {
				return
			}
			if err := conn.WriteMessage(kind, append(what, " is 230"...)); err != nil {
				return
			}
		}
	}))
	m := &meter{url: "ws" + strings.TrimPrefix(srv.URL, "http"), values: make(chan string)}
	v, err := m.ask("voltage")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(v)
	m.ws.Close()
}
