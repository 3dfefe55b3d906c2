// The channel in a field brings the answers that the read loop reads, not its end:
// whoever has received from it may well go on to write.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type client struct {
	conn    net.Conn
	answers chan string
}

func (c *client) read() {
	r := bufio.NewReader(c.conn)
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return
		}
		c.answers <- line
	}
}

// twice asks, waits for the answer, and asks again.
func (c *client) twice() {
	fmt.Fprintln(c.conn, "one")
	first := <-c.answers
	fmt.Fprintln(c.conn, "two")
	log.Printf("%q %q", first, <-c.answers)
}

func echo(ln net.Listener) {
	conn, err := ln.Accept()
	if err != nil {
		return
	}
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	for lines.Scan() {
		fmt.Fprintln(conn, lines.Text())
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go echo(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	c := &client{conn: conn, answers: make(chan string)}
	go c.read()
	c.twice()
	conn.Close()
}
