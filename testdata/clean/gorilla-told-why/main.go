// Command hall joins a hall of players, and says why it leaves if there is a bad word.
package main

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/websocket"
)

type event struct {
	Kind   string `json:"kind"`
	Player string `json:"player"`
}

var errRude = errors.New("somebody curses")

func rude(err error) bool { return errors.Is(err, errRude) }

type player struct {
	name string
	conn *websocket.Conn
}

func (p *player) listen() error {
	for {
		var ev event
		if err := p.conn.ReadJSON(&ev); err != nil {
			return err
		}
		if ev.Kind == "curses" {
			return errRude
		}
		fmt.Printf("%s %s\n", ev.Player, ev.Kind)
	}
}

func (p *player) join() error {
	return p.conn.WriteJSON(event{Kind: "joined", Player: p.name})
}

// hall greets players and closes after the first one.
func hall(w http.ResponseWriter, r *http.Request) {
	c, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	var ev event
	for _, old := range []string{"ada", "bo"} {
		c.WriteJSON(event{Kind: "curses", Player: old})
	}
	if c.ReadJSON(&ev) == nil {
		c.WriteJSON(ev)
	}
	bye := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "")
	c.WriteMessage(websocket.CloseMessage, bye)
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(hall))
	conn, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(ts.URL, "http"), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	p := &player{name: "cleo", conn: conn}
	if err := p.listen(); !rude(err) {
		log.Printf("hall: %v", err)
		return
	}
	if err := p.join(); err != nil {
		log.Fatal(err)
	}
}
