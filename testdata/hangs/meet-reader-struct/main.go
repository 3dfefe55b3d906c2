// Command feed reads messages in the background, so that a read can be given up.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
)

type result struct {
	raw json.RawMessage
	err error
}

type feed struct {
	conn     net.Conn
	incoming <-chan result
	closed   chan struct{}
}

func newFeed(conn net.Conn) *feed {
	incoming, closed := make(chan result), make(chan struct{})
	func() {
		dec := json.NewDecoder(conn)
		for {
			var raw json.RawMessage
			err := dec.Decode(&raw)
			select { // want "send to incoming blocks this goroutine until somebody receives"
			case incoming <- result{raw, err}:
			case <-closed:
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return &feed{conn: conn, incoming: incoming, closed: closed}
}

func (f *feed) next() (json.RawMessage, error) {
	select {
	case r := <-f.incoming:
		return r.raw, r.err
	case <-f.closed:
		return nil, net.ErrClosed
	}
}

func (f *feed) close() error {
	close(f.closed)
	return f.conn.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		io.WriteString(c, `{"n":1} {"n":2}`)
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	f := newFeed(conn)
	defer f.close()
	for {
		raw, err := f.next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(string(raw))
	}
}
