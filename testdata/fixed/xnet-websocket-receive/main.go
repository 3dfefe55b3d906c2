// Command radio requests a song from a radio station and prints the playlist as
// the station announces it.
package main

import (
	"io"
	"log"
	"net/http/httptest"
	"strings"

	"golang.org/x/net/websocket"
)

type song struct {
	Title string
	By    string
}

// station announces a song of its own and then every song that is requested.
func station(ws *websocket.Conn) {
	if err := websocket.JSON.Send(ws, song{"Opening theme", "house band"}); err != nil {
		return
	}
	var s song
	if err := websocket.JSON.Receive(ws, &s); err == nil {
		websocket.JSON.Send(ws, s)
	}
}

func playlist(ws *websocket.Conn) error {
	for {
		var s song
		if err := websocket.JSON.Receive(ws, &s); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		log.Printf("now %q by %s", s.Title, s.By)
	}
}

func main() {
	ts := httptest.NewServer(websocket.Handler(station))
	ws, err := websocket.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), "", ts.URL)
	if err != nil {
		log.Fatal(err)
	}
	defer ws.Close()
	ended := make(chan error, 1)
	go func() { ended <- playlist(ws) }()
	if err := websocket.JSON.Send(ws, song{"Long night", "The Moths"}); err != nil {
		log.Fatal(err)
	}
	if err := <-ended; err != nil {
		log.Fatal(err)
	}
}
