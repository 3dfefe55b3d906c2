// Command board asks a score board for two games; what it waits for is what reads the
// greeting of another board.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type client struct {
	conn net.Conn
	news net.Conn
	wg   sync.WaitGroup
}

func newClient(addr string) (*client, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	news, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(news, "news")
	news.(*net.TCPConn).CloseWrite()
	c := &client{conn: conn, news: news}
	c.start()
	return c, nil
}

func (c *client) start() {
	c.wg.Add(1)
	go func() {
		defer c.wg.Done()
		sc := bufio.NewScanner(c.news)
		for sc.Scan() {
			log.Print(sc.Text())
		}
	}()
}

func (c *client) flush() { c.wg.Wait() }

func (c *client) ask(game string) {
	fmt.Fprintln(c.conn, game)
}

// both asks for both games of a day.
func (c *client) both(first, second string) {
	c.ask(first)
	c.flush()
	c.ask(second)
	c.conn.Close()
}

func board(ln net.Listener) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go count(conn)
	}
}

func count(conn net.Conn) {
	defer conn.Close()
	sc := bufio.NewScanner(conn)
	for n := 1; sc.Scan(); n++ {
		fmt.Fprintln(conn, sc.Text(), n)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go board(ln)
	c, err := newClient(ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	c.both("home", "away")
}
