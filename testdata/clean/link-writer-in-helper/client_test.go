// Package client_test reads all that a client writes, whose writer a helper starts.
package client_test

import (
	"bufio"
	"io"
	"net"
	"testing"
)

type outlet struct {
	conn net.Conn
	w    *bufio.Writer
}

type client struct {
	net   outlet
	queue chan string
}

func newClient() (c *client, r, w net.Conn) {
	r, w = net.Pipe()
	c = &client{net: outlet{conn: w, w: bufio.NewWriter(w)}, queue: make(chan string, 4)}
	go c.write()
	return
}

// write writes what is queued, until the queue is closed.
func (c *client) write() {
	defer c.net.conn.Close()
	for s := range c.queue {
		c.net.w.WriteString(s)
		c.net.w.Flush()
	}
}

func TestWrites(t *testing.T) {
	c, r, _ := newClient()
	go func() {
		for _, s := range []string{"one", "two"} {
			c.queue <- s
		}
		close(c.queue)
	}()
	buf := make([]byte, 8)
	var err error
	n := 0
	for i := range 2 {
		if i == 1 {
			buf, err = io.ReadAll(r)
			n = len(buf)
		} else {
			n, err = io.ReadAtLeast(r, buf, 1)
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Log(string(buf[:n]))
	}
}
