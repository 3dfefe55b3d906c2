// The constructor of an end starts the goroutine that reads it, behind an interface.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
)

type queue struct {
	net.Conn
	in chan []byte
}

func newQueue(conn net.Conn) net.Conn {
	q := &queue{conn, make(chan []byte, 8)}
	go func() {
		defer close(q.in)
		for {
			p := make([]byte, 64)
			n, err := q.Conn.Read(p)
			if err != nil {
				return
			}
			q.in <- p[:n]
		}
	}()
	return q
}

func (q *queue) Read(p []byte) (int, error) {
	got, ok := <-q.in
	if !ok {
		return 0, io.EOF
	}
	return copy(p, got), nil
}

func link() (net.Conn, net.Conn) {
	near, far := net.Pipe()
	return newQueue(near), newQueue(far)
}

func main() {
	a, b := link()
	defer a.Close()
	p := make([]byte, 64)
	for _, text := range []string{"ping", "pong"} {
		if _, err := io.WriteString(a, text); err != nil {
			log.Fatal(err)
		}
		n, err := b.Read(p)
		if err != nil && !errors.Is(err, io.EOF) {
			log.Fatal(err)
		}
		fmt.Println(string(p[:n]))
		a, b = b, a
	}
}
