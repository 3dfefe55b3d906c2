// Command shout says what it hears, louder.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

type caller struct {
	conn net.Conn
	in   *bufio.Reader
}

func (c *caller) talk() {
	defer c.conn.Close()
	for {
		line, err := c.in.ReadString('\n')
		if err != nil {
			return
		}
		if _, err := fmt.Fprint(c.conn, strings.ToUpper(line)); err != nil {
			log.Print(err)
			return
		}
	}
}

func answer(ln net.Listener) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		c := &caller{conn: conn, in: bufio.NewReader(conn)}
		go c.talk()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go answer(ln)
	for _, name := range []string{"echo", "narcissus"} {
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer conn.Close()
		if _, err := fmt.Fprintln(conn, name); err != nil {
			log.Fatal(err)
		}
		loud, err := bufio.NewReader(conn).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		log.Print(loud)
	}
}
