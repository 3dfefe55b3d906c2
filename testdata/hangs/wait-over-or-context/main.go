// Command herald follows a town crier and hands him what else there is to cry.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
)

type herald struct {
	conn  net.Conn
	over  chan struct{}
	heard []string
}

func follow(addr string) (*herald, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	h := &herald{conn: conn, over: make(chan struct{})}
	go h.listen()
	return h, nil
}

func (h *herald) listen() {
	defer close(h.over)
	for sc := bufio.NewScanner(h.conn); sc.Scan(); {
		h.heard = append(h.heard, sc.Text())
	}
}

// stay stays until the crier is done, or for as long as it is wanted.
func (h *herald) stay(ctx context.Context) error {
	select {
	case <-h.over:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (h *herald) cry(words string) error {
	_, err := fmt.Fprintln(h.conn, words)
	return err
}

// crier cries what he is given until he is given no more.
func crier(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			for sc := bufio.NewScanner(c); sc.Scan(); {
				fmt.Fprintln(c, "hear ye:", sc.Text())
			}
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go crier(ln)
	h, err := follow(ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer h.conn.Close()
	if err := h.stay(context.Background()); err != nil { // want "stay blocks this goroutine until its connection is over, in a receive at main.go:\\d+; the h.cry on line \\d+, which leads to Fprintln, can never run"
		log.Fatal(err)
	}
	if err := h.cry("the bridge is open"); err != nil {
		log.Fatal(err)
	}
}
