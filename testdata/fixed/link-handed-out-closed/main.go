// Command link speaks to a peer line by line, until one of them says bye.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type link struct {
	conn  net.Conn
	heard chan string
}

// newLink begins to listen to the peer of a connection.
func newLink(conn net.Conn) *link {
	l := &link{conn: conn, heard: make(chan string, 10)}
	go l.listen()
	return l
}

func (l *link) listen() {
	defer close(l.heard)
	defer l.conn.Close()
	in := bufio.NewReader(l.conn)
	for {
		line, err := in.ReadString('\n')
		if err != nil || line == "bye\n" {
			return
		}
		l.heard <- line
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
		line, err := bufio.NewReader(conn).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprint(conn, line)
		fmt.Fprintln(conn, "bye")
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	l := newLink(conn)
	if err := l.Say("hello"); err != nil {
		log.Fatal(err)
	}
	for line := range l.heard {
		fmt.Print(line)
	}
}
