// Command ticker subscribes to prices and prints the first ones.
package main

import (
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

// subscribe sends what comes to prices, and returns it to read from.
func subscribe(conn *websocket.Conn, prices chan string) <-chan string {
	func() {
		defer close(prices)
		for {
			_, msg, err := conn.ReadMessage() // want "ReadMessage blocks this goroutine until"
			if err != nil {
				return
			}
			prices <- string(msg)
		}
	}()
	return prices
}

// market tells its prices to who comes, as long as he stays.
func market(w http.ResponseWriter, r *http.Request) {
	c, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	for _, p := range []string{"12", "13", "11"} {
		c.WriteMessage(websocket.TextMessage, []byte(p))
	}
	c.ReadMessage()
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(market))
	conn, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	prices := subscribe(conn, make(chan string, 16))
	for range 3 {
		fmt.Println(<-prices)
	}
}
