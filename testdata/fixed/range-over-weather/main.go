// A weather station offers what it measures as an iterator.
package main

import (
	"bufio"
	"fmt"
	"iter"
	"log"
	"net"
	"strings"
)

type station struct{ wire net.Conn }

// Readings are those that come until the station is closed.
func (s *station) Readings() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		r := bufio.NewReader(s.wire)
		for {
			line, err := r.ReadString('\n')
			if err != nil {
				return
			}
			if !yield(strings.TrimSpace(line), nil) {
				return
			}
		}
	}
}

// Measure asks for a reading.
func (s *station) Measure(what string) error {
	_, err := fmt.Fprintln(s.wire, what)
	return err
}

func measure(conn net.Conn) {
	defer conn.Close()
	for sc := bufio.NewScanner(conn); sc.Scan(); {
		if sc.Text() == "end" {
			return
		}
		fmt.Fprintln(conn, sc.Text(), 21)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go func() {
		for {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			go measure(conn)
		}
	}()
	wire, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	s := &station{wire}
	read := make(chan bool)
	go func() {
		defer close(read)
		for reading, err := range s.Readings() {
			if err != nil {
				continue
			}
			fmt.Println(reading)
		}
	}()
	for _, what := range []string{"heat", "wind", "end"} {
		if err := s.Measure(what); err != nil {
			log.Fatal(err)
		}
	}
	<-read
}
