// Package main tests a client of a message broker against brokers that turn it away.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// line is one end of an in-memory link.
type line struct {
	*io.PipeReader
	*io.PipeWriter
}

func (l line) Close() error {
	return errors.Join(l.PipeReader.Close(), l.PipeWriter.Close())
}

// broker is the far end of a link.
type broker struct {
	conn io.ReadWriteCloser
	in   *bufio.Reader
}

func link() (io.ReadWriteCloser, *broker) {
	here, out := io.Pipe()
	in, there := io.Pipe()
	far := line{here, there}
	return line{in, out}, &broker{far, bufio.NewReader(far)}
}

// greeted waits for the client's first line.
func (b *broker) greeted(t *testing.T) {
	if s, err := b.in.ReadString('\n'); err != nil || s != "HELLO\n" {
		t.Errorf("greeted with %q, %v", s, err)
	}
}

// dial greets a broker and returns what that says.
func dial(rw io.ReadWriteCloser) (string, error) {
	if _, err := fmt.Fprintln(rw, "HELLO"); err != nil {
		return "", err
	}
	s, err := bufio.NewReader(rw).ReadString('\n')
	return strings.TrimSpace(s), err
}

func TestTurnedAway(t *testing.T) {
	for name, turn := range map[string]func(*broker){
		"full":   func(b *broker) { fmt.Fprintln(b.conn, "FULL") },
		"closed": func(b *broker) { fmt.Fprintln(b.conn, "CLOSED") },
	} {
		t.Run(name, func(t *testing.T) {
			rw, b := link()
			defer rw.Close()
			func() {
				b.greeted(t) // want "greeted blocks this goroutine until something comes from"
				turn(b)
			}()
			said, err := dial(rw)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.EqualFold(said, name) {
				t.Errorf("the broker says %q", said)
			}
		})
	}
}
