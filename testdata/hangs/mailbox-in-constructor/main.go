// Command mailbox takes in letters, each of a fixed length, and answers them.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

type mailbox struct {
	conn    net.Conn
	letters chan string
	gone    chan struct{}
}

func newMailbox(conn net.Conn) *mailbox {
	m := &mailbox{conn: conn, letters: make(chan string), gone: make(chan struct{})}
	m.collect() // want "collect blocks this goroutine until m.conn is over.*; what is returned on line"
	return m
}

func (m *mailbox) collect() {
	defer close(m.letters)
	b := make([]byte, 5)
	for {
		if _, err := io.ReadFull(m.conn, b); err != nil {
			return
		}
		select {
		case m.letters <- string(b):
		case <-m.gone:
			return
		}
	}
}

func (m *mailbox) answer(s string) error {
	_, err := io.WriteString(m.conn, s)
	return err
}

func (m *mailbox) leave() {
	close(m.gone)
	m.conn.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	street, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	io.WriteString(street, "hello")
	m := newMailbox(conn)
	fmt.Println(<-m.letters)
	if err := m.answer("thank"); err != nil {
		log.Fatal(err)
	}
	b := make([]byte, 5)
	if _, err := io.ReadFull(street, b); err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(b))
	m.leave()
}
