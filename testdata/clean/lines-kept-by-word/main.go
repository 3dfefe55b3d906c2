// Command lines greets its clients and then takes their lines. A session that is kept is not
// closed behind the greeting: the word that it is over may be sent, too, and then means less.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"time"
)

var errKept = errors.New("kept")

type session struct {
	conn net.Conn
	out  chan string
	ping *time.Ticker

	over chan error
}

// close ends the session, if it is not over.
func (s *session) close() {
	select {
	case err := <-s.over:
		if err != nil {
			log.Print(err)
		}
	default:
		close(s.over)
		s.conn.Close()
	}
}

// keep lets the session go on whoever closes it.
func (s *session) keep() {
	s.over <- errKept
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
		fmt.Fprintln(s.conn, in.Text())
	}
}

func serve(conn net.Conn) {
	s := &session{conn: conn, out: make(chan string, 8), ping: time.NewTicker(time.Hour), over: make(chan error, 1)}
	s.keep()
	s.out <- "welcome"
	s.out <- "bye"
	s.writeLines()
	s.readLines()
	s.conn.Close()
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
	in := bufio.NewReader(conn)
	for range 3 {
		line, err := in.ReadString('\n')
		fmt.Print(line)
		if err != nil {
			log.Fatal(err)
		}
	}
}
