// Command herald follows a town crier and hands him what else there is to cry.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
	"time"
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

// farewell says something when it is time to go.
func (h *herald) farewell(ctx context.Context) error {
	if err := h.stay(ctx); err != nil {
		log.Print(err)
	}
	return h.cry("farewell")
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
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	if err := h.farewell(ctx); err != nil {
		log.Fatal(err)
	}
	ctx, cancel = context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if err := h.farewell(ctx); err != nil {
		log.Fatal(err)
	}
}
