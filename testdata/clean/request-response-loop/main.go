// Command quiz asks a quiz master for questions over a websocket and answers them
// one by one.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

var answers = map[string]string{"capital of Peru": "Lima", "legs of a spider": "8"}

// master asks, waits for the answer and asks on.
func master(w http.ResponseWriter, r *http.Request) {
	c, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	right := 0
	for question, want := range answers {
		if err := c.WriteJSON(question); err != nil {
			return
		}
		var got string
		if err := c.ReadJSON(&got); err != nil {
			return
		}
		if got == want {
			right++
		}
	}
	log.Printf("%d right", right)
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(master))
	c, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	for {
		var question string
		if err := c.ReadJSON(&question); err != nil {
			break
		}
		if err := c.WriteJSON(answers[question]); err != nil {
			log.Fatal(err)
		}
	}
}
