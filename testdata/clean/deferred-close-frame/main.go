// Command lecture follows the slides of a lecture over a websocket until the
// lecturer ends it.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

func lecturer(w http.ResponseWriter, r *http.Request) {
	c, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	for slide := 1; slide <= 3; slide++ {
		if err := c.WriteJSON(slide); err != nil {
			return
		}
	}
}

func follow(url string) (slides []int, err error) {
	conn, _, err := websocket.DefaultDialer.Dial(url, nil)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	defer func() {
		bye := websocket.FormatCloseMessage(websocket.CloseGoingAway, "")
		if err := conn.WriteControl(websocket.CloseMessage, bye, time.Now().Add(time.Second)); err != nil {
			log.Printf("lecturer left first: %v", err)
		}
	}()
	for {
		var slide int
		if err := conn.ReadJSON(&slide); err != nil {
			return slides, nil
		}
		slides = append(slides, slide)
	}
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(lecturer))
	slides, err := follow("ws" + strings.TrimPrefix(ts.URL, "http"))
	if err != nil {
		log.Fatal(err)
	}
	log.Print(slides)
}
