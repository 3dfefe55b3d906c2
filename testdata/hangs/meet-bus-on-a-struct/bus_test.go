// Package bus_test signs in to a bus over a pipe.
package bus_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// transport is how a bus is reached.
type transport interface {
	io.ReadWriteCloser
	hello() error
}

type plain struct{ io.ReadWriteCloser }

func (p plain) hello() error {
	_, err := fmt.Fprintln(p, "HELLO")
	return err
}

type bus struct {
	wire   transport
	name   string
	closed func()
}

type option func(*bus) error

// newBus makes a bus of a wire.
//
//connlint:same b, wire
func newBus(wire io.ReadWriteCloser, opts ...option) (b *bus, err error) {
	return build(plain{wire}, opts...)
}

func build(tr transport, opts ...option) (*bus, error) {
	b := new(bus)
	b.wire = tr
	for _, opt := range opts {
		if err := opt(b); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// signIn says hello, and takes the name that it is given.
func (b *bus) signIn() error {
	in := bufio.NewReader(b.wire)
	if err := b.wire.hello(); err != nil {
		return err
	}
	words, err := readWords(in)
	if err != nil {
		return err
	}
	if len(words) < 2 || words[0] != "NAME" {
		b.close()
		return errors.New("no name")
	}
	b.name = words[1]
	return nil
}

func readWords(in *bufio.Reader) ([]string, error) {
	line, err := in.ReadString('\n')
	return strings.Fields(line), err
}

func (b *bus) close() {
	if b.closed != nil {
		b.closed()
	}
	b.wire.Close()
}

type wire struct {
	io.Reader
	io.Writer
}

func (wire) Close() error { return nil }

func TestSignIn(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	b, err := newBus(wire{Reader: r, Writer: io.Discard})
	if err != nil {
		t.Fatal(err)
	}
	func() {
		if _, err := w.Write([]byte("NAME :1.7\n")); err != nil { // want "Write blocks this goroutine until somebody receives"
			t.Errorf("write: %v", err)
		}
	}()
	if err := b.signIn(); err != nil {
		t.Fatal(err)
	}
	if b.name != ":1.7" {
		t.Fatal(b.name)
	}
}
