// Command gallery collects the pictures that come over a connection for a moment, and
// shows what it has got.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
	"time"
)

type gallery struct {
	from net.Conn

	mu     sync.Mutex
	more   *sync.Cond
	hang   []string
	closed bool
}

func newGallery(from net.Conn) *gallery {
	g := &gallery{from: from}
	g.more = sync.NewCond(&g.mu)
	go g.take()
	time.AfterFunc(200*time.Millisecond, g.close)
	g.run()
	return g
}

func (g *gallery) take() {
	for sc := bufio.NewScanner(g.from); sc.Scan(); {
		g.mu.Lock()
		g.hang = append(g.hang, sc.Text())
		g.mu.Unlock()
		g.more.Signal()
	}
}

// run looks at every new picture until the gallery is closed.
func (g *gallery) run() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for seen := 0; !g.closed; {
		if seen == len(g.hang) {
			g.more.Wait()
			continue
		}
		fmt.Println("seen:", g.hang[seen])
		seen++
	}
}

func (g *gallery) close() {
	g.mu.Lock()
	g.closed = true
	g.mu.Unlock()
	g.more.Broadcast()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	door, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer door.Close()
	fmt.Fprintln(door, "a boat")
	g := newGallery(conn)
	fmt.Println(len(g.hang))
}
