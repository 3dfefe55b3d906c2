// Command office opens its counter, waits for the clerk, and then files a form there.
package main

import (
	"errors"
	"log"
	"net"
	"net/http"
	"strings"
)

type counter struct {
	srv    http.Server
	ln     net.Listener
	closed chan struct{}
}

func open() (*counter, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	c := &counter{ln: ln, closed: make(chan struct{})}
	c.srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	go c.serve()
	return c, nil
}

func (c *counter) serve() {
	defer close(c.closed)
	if err := c.srv.Serve(c.ln); !errors.Is(err, http.ErrServerClosed) {
		log.Print(err)
	}
}

func (c *counter) wait() { <-c.closed }

func (c *counter) close() {
	if err := c.srv.Close(); err != nil {
		log.Print(err)
	}
}

func (c *counter) file(form string) {
	resp, err := http.Post("http://"+c.ln.Addr().String(), "text/plain", strings.NewReader(form))
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
	log.Print(resp.Status)
}

func main() {
	c, err := open()
	if err != nil {
		log.Fatal(err)
	}
	// Another one goes on a stop of the first.
	next, err := open()
	if err != nil {
		log.Fatal(err)
	}
	c.file("form A")
	c.close()
	c.wait()
	next.file("form B")
	next.close()
	next.wait()
}
