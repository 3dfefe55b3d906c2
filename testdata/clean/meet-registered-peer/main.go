// The far ends of links are given to those who read them: in a slice, on a channel,
// inside of other structs.
package main

import (
	"io"
	"log"
	"net"
	"sync"
	"time"
)

type end struct{ conn net.Conn }

func newEnd(conn net.Conn) *end { return &end{conn: conn} }

func (e *end) send() {
	if _, err := e.conn.Write([]byte("x")); err != nil {
		log.Fatal(err)
	}
}

func (e *end) receive() {
	if _, err := io.ReadFull(e.conn, make([]byte, 1)); err != nil {
		log.Fatal(err)
	}
}

type member struct {
	name string
	end  *end
}

type hub struct {
	mu    sync.Mutex
	ends  []*end
	inbox chan *member
}

func (h *hub) add(e *end) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.ends = append(h.ends, e)
}

func (h *hub) run() {
	for {
		h.mu.Lock()
		if len(h.ends) > 0 {
			h.ends[0].receive()
			h.ends = nil
		}
		h.mu.Unlock()
		select {
		case m := <-h.inbox:
			m.end.receive()
		case <-time.After(time.Millisecond):
		}
	}
}

func main() {
	h := &hub{inbox: make(chan *member, 1)}
	go h.run()

	near, far := net.Pipe()
	a, b := newEnd(near), newEnd(far)
	h.add(b)
	a.send()
	go a.send()
	b.receive()

	near, far = net.Pipe()
	c, d := newEnd(near), newEnd(far)
	h.inbox <- &member{"d", d}
	c.send()
	go c.send()
	d.receive()
}
