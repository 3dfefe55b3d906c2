// A test listens to a ticker on a websocket, and wants to subscribe to a share.
package ticker

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gorilla/websocket"
)

// exchange sends one price for every share that is asked for, and then hangs up.
func exchange(w http.ResponseWriter, r *http.Request) {
	up := websocket.Upgrader{}
	c, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	if _, share, err := c.ReadMessage(); err == nil {
		c.WriteMessage(websocket.TextMessage, append(share, " 42.10"...))
	}
}

// collect reads prices in the background. The function that it returns comes back
// with all of them.
func collect(c *websocket.Conn) func() []string {
	done := make(chan []string, 1)
	go func() {
		var prices []string
		for {
			_, p, err := c.ReadMessage()
			if err != nil {
				break
			}
			prices = append(prices, string(p))
		}
		done <- prices
	}()
	return func() []string { return <-done }
}

func TestPrices(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(exchange))
	defer s.Close()
	c, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(s.URL, "http"), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	all := collect(c)
	prices := all() // want "all blocks this goroutine until its connection is over, in a receive at main_test.go:41; the c.WriteMessage on line 54 can never be sent"
	if err := c.WriteMessage(websocket.TextMessage, []byte("ACME")); err != nil {
		t.Fatal(err)
	}
	if len(prices) != 1 {
		t.Errorf("prices: %q", prices)
	}
}
