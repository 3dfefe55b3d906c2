// Command lines gives back the lines of its clients, with two loops a client.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

type session struct {
	conn net.Conn
	out  chan string
	ping *time.Ticker
	over chan struct{}
}

// close ends the session, if it is not over.
func (s *session) close() {
	select {
	case <-s.over:
	default:
		close(s.over)
		s.conn.Close()
	}
}

func (s *session) send(line string) error {
	_, err := fmt.Fprintln(s.conn, line)
	return err
}

// writeLines sends what is to be sent, until that fails.
func (s *session) writeLines() {
loop:
	for {
		select {
		case line := <-s.out:
			if s.send(line) != nil || line == "bye" {
				break loop
			}
		case <-s.ping.C:
			if s.send(".") != nil {
				break loop
			}
		}
	}
	s.close()
}

// readLines takes what comes.
func (s *session) readLines() {
	in := bufio.NewScanner(s.conn)
	for in.Scan() {
		s.out <- in.Text()
	}
}

func serve(conn net.Conn) {
	s := &session{conn: conn, out: make(chan string, 8), ping: time.NewTicker(time.Hour), over: make(chan struct{})}
	s.writeLines() // want "writeLines blocks this goroutine until its connection is over, in a loop at main.go:.*; the s.readLines on line 63, which leads to Scan, can never"
	s.readLines()
	s.close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			go serve(conn)
		}
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, "hello")
	line, err := bufio.NewReader(conn).ReadString('\n')
	fmt.Println(line, err)
}
