// Command quotes follows the prices of two shares over a websocket.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

type quote struct {
	Share string  `json:"share"`
	Price float64 `json:"price"`
}

// exchange quotes the shares that a client asks for.
func exchange(w http.ResponseWriter, r *http.Request) {
	var up websocket.Upgrader
	c, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	var wanted []string
	if err := c.ReadJSON(&wanted); err != nil {
		return
	}
	for i, share := range wanted {
		if err := c.WriteJSON(quote{share, 10.5 + float64(i)}); err != nil {
			return
		}
	}
	bye := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "closing bell")
	c.WriteMessage(websocket.CloseMessage, bye)
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(exchange))
	conn, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	if err := conn.WriteJSON([]string{"ACME", "GLOBEX"}); err != nil {
		log.Fatal(err)
	}
	for {
		_, msg, err := conn.ReadMessage()
		if err != nil {
			log.Printf("feed ended: %v", err)
			break
		}
		log.Printf("%s", msg)
	}
}
