// Command link greets its peer before the link is used: a link that is not welcome is
// closed, and not handed out.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type link struct {
	conn net.Conn
	in   *bufio.Reader
}

// newLink waits for the welcome of the peer.
func newLink(conn net.Conn) *link {
	l := &link{conn: conn, in: bufio.NewReader(conn)}
	if l.greet() {
		return l
	}
	return nil
}

func (l *link) greet() bool {
	for {
		line, err := l.in.ReadString('\n')
		if err != nil {
			l.conn.Close()
			return false
		}
		if line == "welcome\n" {
			return true
		}
	}
}

// Say says a line.
func (l *link) Say(line string) error {
	_, err := fmt.Fprintln(l.conn, line)
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
		fmt.Fprintln(conn, "wait")
		fmt.Fprintln(conn, "welcome")
		line, err := bufio.NewReader(conn).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprint(conn, line)
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	l := newLink(conn)
	if l == nil {
		log.Fatal("not welcome")
	}
	if err := l.Say("hello"); err != nil {
		log.Fatal(err)
	}
	fmt.Println(l.in.ReadString('\n'))
}
