// Command workshop gets orders over a websocket, and asks the store whether it has the
// part before it takes one.
package main

import (
	"errors"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/lxzan/gws"
)

type store struct{ gws.BuiltinEventHandler }

func (store) OnOpen(c *gws.Conn) {
	if err := c.WriteString("order axle"); err != nil {
		log.Print(err)
	}
}

func (store) OnMessage(c *gws.Conn, m *gws.Message) {
	defer m.Close()
	if part, ok := strings.CutPrefix(m.Data.String(), "have "); ok {
		if err := c.WriteString("stock yes, one " + part); err != nil {
			log.Print(err)
		}
	}
}

type workshop struct {
	gws.BuiltinEventHandler
	stock chan string
	taken chan string
}

// inStock asks the store for a part.
func (w *workshop) inStock(c *gws.Conn, part string) (string, error) {
	if part == "" {
		return "", errors.New("which part?")
	}
	if err := c.WriteString("have " + part); err != nil {
		return "", err
	}
	return <-w.stock, nil
}

func (w *workshop) OnMessage(c *gws.Conn, m *gws.Message) {
	defer m.Close()
	word, of, _ := strings.Cut(m.Data.String(), " ")
	if word == "stock" {
		w.stock <- of
	} else if word == "order" {
		says, err := w.inStock(c, of) // want "inStock waits for the goroutine that drives its connection, in a receive at main.go:46, but runs on that goroutine, in the handler registered with NewClient on line \\d+; it can never return"
		if err != nil {
			log.Print("no order: ", err)
			return
		}
		w.taken <- of + ": " + says
	}
}

func main() {
	up := gws.NewUpgrader(store{}, nil)
	there := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if c, err := up.Upgrade(w, r); err == nil {
			go c.ReadLoop()
		}
	}))
	w := &workshop{stock: make(chan string, 1), taken: make(chan string, 1)}
	c, _, err := gws.NewClient(w, &gws.ClientOption{Addr: "ws" + strings.TrimPrefix(there.URL, "http")})
	if err != nil {
		log.Fatal(err)
	}
	go c.ReadLoop()
	log.Print("taken: ", <-w.taken)
	c.WriteClose(1000, nil)
}
