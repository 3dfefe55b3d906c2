// Command duet lets two ends of a link exchange frames, each behind its length.
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net"
)

// option changes an end before it is used.
type option func(*end)

type end struct {
	link  io.ReadWriter
	limit uint16
}

func newEnd(link io.ReadWriter, opts ...option) *end {
	e := &end{link: link, limit: 1024}
	for _, opt := range opts {
		opt(e)
	}
	return e
}

func (e *end) send(text string) error {
	if err := binary.Write(e.link, binary.BigEndian, uint16(len(text))); err != nil {
		return fmt.Errorf("length: %w", err)
	}
	_, err := io.WriteString(e.link, text)
	return err
}

func (e *end) recv() (string, error) {
	var n uint16
	if err := binary.Read(e.link, binary.BigEndian, &n); err != nil {
		return "", fmt.Errorf("length: %w", err)
	}
	if n > e.limit {
		return "", fmt.Errorf("a frame of %d bytes", n)
	}
	text := make([]byte, n)
	_, err := io.ReadFull(e.link, text)
	return string(text), err
}

// parts are what every cello has: it plays along.
var parts = []option{func(e *end) { go e.echo() }}

// echo sends back what comes.
func (e *end) echo() {
	for {
		text, err := e.recv()
		if err != nil || e.send(text) != nil {
			return
		}
	}
}

func main() {
	left, right := net.Pipe()
	violin, cello := newEnd(left), newEnd(right, parts...)
	if err := violin.send("allegro"); err != nil {
		log.Fatal(err)
	}
	text, err := violin.recv()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(text, ", at most ", cello.limit)
}
