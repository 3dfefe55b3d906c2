// Command hall shows on every door which talk runs in which room; doors connect
// by websocket and only listen.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

type talk struct {
	Room  string `json:"room"`
	Title string `json:"title"`
}

type hall struct {
	up        websocket.Upgrader
	programme []talk
}

// swallow answers pings and drops everything else that a door sends.
func swallow(door *websocket.Conn) {
	door.SetReadLimit(512)
	for {
		if _, _, err := door.NextReader(); err != nil {
			return
		}
	}
}

func (h *hall) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	door, err := h.up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer door.Close()
	go swallow(door)
	for _, t := range h.programme {
		if err := door.WriteJSON(t); err != nil {
			log.Printf("door %s: %v", r.RemoteAddr, err)
			return
		}
	}
}

func main() {
	h := &hall{programme: []talk{{"blue", "Compilers for cats"}, {"red", "Soap"}}}
	ts := httptest.NewServer(h)
	door, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer door.Close()
	for range h.programme {
		var t talk
		if err := door.ReadJSON(&t); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s room: %s", t.Room, t.Title)
	}
}
