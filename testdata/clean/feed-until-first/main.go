// Command feed waits for the first price that a server tells, and may ask for more.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync/atomic"
)

type feed struct {
	conn   net.Conn
	wanted atomic.Int32
	price  atomic.Value
}

// dial waits for the price of the day.
func dial(addr string) (*feed, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	f := &feed{conn: conn}
	f.wanted.Store(1)
	f.keep()
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
		f.drop()
	}
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
		fmt.Fprintln(conn, "corn 7")
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
	log.Print(f.price.Load())
}
