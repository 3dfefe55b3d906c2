// Command stall asks what fruit costs whenever the market pings with its name.
package main

import (
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

type stall struct {
	market *websocket.Conn
	quotes chan string
	signs  chan string
}

func (s *stall) price(fruit string) (string, error) {
	if err := s.market.WriteMessage(websocket.TextMessage, []byte(fruit)); err != nil {
		return "", err
	}
	quote, ok := <-s.quotes
	if !ok {
		return "", fmt.Errorf("no quote for %s", fruit)
	}
	return quote, nil
}

func (s *stall) listen() {
	defer close(s.quotes)
	for {
		_, quote, err := s.market.ReadMessage()
		if err != nil {
			return
		}
		s.quotes <- string(quote)
	}
}

func open(url string) (*stall, error) {
	market, _, err := websocket.DefaultDialer.Dial(url, nil)
	if err != nil {
		return nil, err
	}
	s := &stall{market: market, quotes: make(chan string), signs: make(chan string, 1)}
	market.SetPingHandler(func(fruit string) error {
		go func() {
			quote, err := s.price(fruit)
			if err != nil {
				log.Print(fmt.Errorf("price: %w", err))
				return
			}
			s.signs <- quote
		}()
		return nil
	})
	go s.listen()
	return s, nil
}

func market(w http.ResponseWriter, r *http.Request) {
	var up websocket.Upgrader
	ws, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer ws.Close()
	ws.WriteControl(websocket.PingMessage, []byte("pears"), time.Now().Add(time.Second))
	for {
		_, fruit, err := ws.ReadMessage()
		if err != nil {
			return
		}
		if ws.WriteMessage(websocket.TextMessage, append(fruit, " cost 3"...)) != nil {
			return
		}
	}
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(market))
	s, err := open("ws" + strings.TrimPrefix(ts.URL, "http"))
	if err != nil {
		log.Fatal(err)
	}
	log.Print(<-s.signs)
}
