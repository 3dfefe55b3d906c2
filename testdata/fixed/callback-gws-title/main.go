// Command reader hears which book is back, and asks for its title.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/lxzan/gws"
)

// library says what was brought back, and knows the title of each book.
type library struct{ gws.BuiltinEventHandler }

func (library) OnOpen(c *gws.Conn) {
	if err := c.WriteString("back 7"); err != nil {
		log.Print(err)
	}
}

func (library) OnMessage(c *gws.Conn, m *gws.Message) {
	defer m.Close()
	if book, ok := strings.CutPrefix(m.Data.String(), "title of "); ok {
		if err := c.WriteString("title book " + book); err != nil {
			log.Print(err)
		}
	}
}

type reader struct {
	gws.BuiltinEventHandler
	titles chan string
	read   chan string
}

// title asks for the title of a book.
func (r *reader) title(c *gws.Conn, book string) string {
	if err := c.WriteString("title of " + book); err != nil {
		return err.Error()
	}
	return <-r.titles
}

// look takes a book to read.
func (r *reader) look(c *gws.Conn, book string) { r.read <- r.title(c, book) }

func (r *reader) OnMessage(c *gws.Conn, m *gws.Message) {
	defer m.Close()
	switch kind, what, _ := strings.Cut(m.Data.String(), " "); kind {
	case "title":
		r.titles <- what
	case "back":
		go r.look(c, what)
	}
}

func main() {
	up := gws.NewUpgrader(library{}, nil)
	there := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if c, err := up.Upgrade(w, r); err == nil {
			go c.ReadLoop()
		}
	}))
	r := &reader{titles: make(chan string, 1), read: make(chan string, 1)}
	c, _, err := gws.NewClient(r, &gws.ClientOption{Addr: "ws" + strings.TrimPrefix(there.URL, "http")})
	if err != nil {
		log.Fatal(err)
	}
	go c.ReadLoop()
	log.Print("now to read ", <-r.read)
	c.WriteClose(1000, nil)
}
