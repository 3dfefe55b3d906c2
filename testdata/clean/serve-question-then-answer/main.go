// Command desk carries a question over a session to an oracle, up to the line that ends
// it, and the oracle's answer back: nobody speaks out of turn.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"

	"github.com/hashicorp/yamux"
)

// desk is one stream of a session and the oracle that it leads to.
type desk struct {
	stream *yamux.Stream
	oracle net.Conn
}

// there gives the oracle one question from the stream.
func (t *desk) there() error {
	lines := bufio.NewReader(t.stream)
	for {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("stream: %w", err)
		}
		if _, err := io.WriteString(t.oracle, line); err != nil {
			return fmt.Errorf("oracle: %w", err)
		}
		if line == "\n" {
			return nil // the question is complete
		}
	}
}

// back gives the stream what the oracle says, line by line.
func (t *desk) back() {
	lines := bufio.NewScanner(t.oracle)
	for lines.Scan() {
		if _, err := fmt.Fprintln(t.stream, lines.Text()); err != nil {
			log.Print(err)
			return
		}
	}
}

func (t *desk) run() {
	defer t.stream.Close()
	defer t.oracle.Close()
	if err := t.there(); err != nil {
		log.Print(err)
		return
	}
	t.back()
}

// gate opens a desk for each stream of a session.
func gate(c net.Conn, oracle string) {
	session, err := yamux.Server(c, nil)
	if err != nil {
		log.Fatal(err)
	}
	for {
		stream, err := session.AcceptStream()
		if err != nil {
			return
		}
		nc, err := net.Dial("tcp", oracle)
		if err != nil {
			log.Print(err)
			stream.Close()
			continue
		}
		t := &desk{stream: stream, oracle: nc}
		go t.run()
	}
}

// oracle answers every question with another one.
func oracle(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			lines := bufio.NewScanner(c)
			for lines.Scan() {
				if lines.Text() == "" {
					fmt.Fprintln(c, "why do you ask?")
					return
				}
			}
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go oracle(ln)
	here, there := net.Pipe()
	go gate(there, ln.Addr().String())
	session, err := yamux.Client(here, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer session.Close()
	stream, err := session.OpenStream()
	if err != nil {
		log.Fatal(err)
	}
	if _, err := fmt.Fprint(stream, "when will it rain?\n\n"); err != nil {
		log.Fatal(err)
	}
	said, err := bufio.NewReader(stream).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(said)
}
