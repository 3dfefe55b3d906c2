// Command feed keeps the last price that a server has told it.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync/atomic"
	"time"
)

type feed struct {
	conn   net.Conn
	wanted atomic.Int32
	price  atomic.Value
}

// dial begins to keep the price.
func dial(addr string) (*feed, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	f := &feed{conn: conn}
	f.wanted.Store(1)
	f.keep() // want "keep blocks this goroutine until lines is over, in ReadString at main.go:.*; what is returned on line .* can never be used"
	return f, nil
}

func (f *feed) keep() {
	lines := bufio.NewReader(f.conn)
	for f.wanted.Load() == 1 {
		line, err := lines.ReadString('\n')
		if err != nil {
			break
		}
		f.price.Store(line)
	}
	f.conn.Close()
}

// drop has no more prices kept.
func (f *feed) drop() { f.wanted.Store(0) }

// ask has the server tell a price.
func (f *feed) ask(of string) error {
	_, err := fmt.Fprintln(f.conn, of)
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		for asked := bufio.NewScanner(conn); asked.Scan(); {
			fmt.Fprintf(conn, "%s 12\n", asked.Text())
		}
	}()
	f, err := dial(ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	if err := f.ask("hay"); err != nil {
		log.Fatal(err)
	}
	for f.price.Load() == nil {
		time.Sleep(10 * time.Millisecond)
	}
	f.drop()
	log.Print(f.price.Load())
}
