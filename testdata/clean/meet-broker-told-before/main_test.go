// Package main tests a broker that is greeted by a client which has been started before.
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
	conn  io.ReadWriteCloser
	in    *bufio.Reader
	guest io.Writer
}

func link() (io.ReadWriteCloser, *broker) {
	here, out := io.Pipe()
	in, there := io.Pipe()
	far := line{here, there}
	near := line{in, out}
	return near, &broker{far, bufio.NewReader(far), near}
}

// greeted waits for the client's first line.
func (b *broker) greeted(t *testing.T) {
	if s, err := b.in.ReadString('\n'); err != nil || s != "HELLO\n" {
		t.Errorf("greeted with %q, %v", s, err)
	}
}

// hear returns what a broker says.
func hear(rw io.ReadWriteCloser) (string, error) {
	s, err := bufio.NewReader(rw).ReadString('\n')
	return strings.TrimSpace(s), err
}

func TestTurnedAway(t *testing.T) {
	for name, turn := range map[string]func(*broker){
		"full":   func(b *broker) { go fmt.Fprintln(b.guest, "HELLO") },
		"closed": func(b *broker) { go fmt.Fprintln(b.guest, "HELLO") },
	} {
		t.Run(name, func(t *testing.T) {
			rw, b := link()
			defer rw.Close()
			func() {
				turn(b)
				b.greeted(t)
			}()
			go fmt.Fprintln(b.conn, name)
			said, err := hear(rw)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.EqualFold(said, name) {
				t.Errorf("the broker says %q", said)
			}
		})
	}
}
