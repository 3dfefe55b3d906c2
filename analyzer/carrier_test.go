package analyzer_test

import (
	"slices"
	"strings"
	"testing"
)

// TestCarriedConnection looks at a package that knows no connection by its type: it is
// handed one as a stream of both directions. What it does is told to those who import
// it, and looks for the peer's end there; a bare reader may be a file.
func TestCarriedConnection(t *testing.T) {
	const wire = `package wire

import (
	"bufio"
	"fmt"
	"io"
)

type Line struct {
	in  *bufio.Reader
	out io.Writer
}

func NewLine(rw io.ReadWriteCloser) *Line { return &Line{bufio.NewReader(rw), rw} }

func (l *Line) Say(s string) error {
	_, err := fmt.Fprintln(l.out, s)
	return err
}

func (l *Line) hear() (string, error) { return l.in.ReadString('\n') }

func (l *Line) Hear(each func(string)) error {
	for {
		s, err := l.hear()
		if err != nil {
			return err
		}
		each(s)
	}
}

// Greeting is what comes before the first empty line.
func (l *Line) Greeting() (all []string, err error) {
	for {
		s, err := l.hear()
		if err != nil || s == "\n" {
			return all, err
		}
		all = append(all, s)
	}
}
`
	const user = `package user

import (
	"net"

	"example.test/wire"
)

func join(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	l := wire.NewLine(c)
	if err := l.Hear(func(string) {}); err != nil {
		return err
	}
	return l.Say("hello")
}

func greet(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	l := wire.NewLine(c)
	if _, err := l.Greeting(); err != nil {
		return err
	}
	return l.Say("hello")
}
`
	w := newWorkspace(t)
	if out := w.add("example.test/wire", wire); len(out) > 0 {
		t.Fatal(out)
	}
	want := []string{"15: drive-before-send: Hear blocks this goroutine until l.in is over, in ReadString at wire.go:21; the l.Say on line 18, which leads to Fprintln, can never run (run Hear in its own goroutine)"}
	if out := w.add("example.test/user", user); !slices.Equal(out, want) {
		t.Errorf("got %q\nwant %q", out, want)
	}
	// Without the type there is nothing that could be a connection.
	w = newWorkspace(t)
	w.add("example.test/wire", strings.NewReplacer("func NewLine(rw io.ReadWriteCloser) *Line { return &Line{bufio.NewReader(rw), rw} }\n", "", "\t\"io\"\n", "", "out io.Writer", "out *bufio.Writer").Replace(wire))
	if w.facts["example.test/wire"] != nil {
		t.Error("a package of readers alone tells something")
	}
}

// TestCarriedWriter looks at packages that know no connection either, and write to what
// they are handed in the form of a table, or of parts: that may be the end of a pipe.
func TestCarriedWriter(t *testing.T) {
	const form = `package form

import (
	"encoding/csv"
	"io"
	"mime/multipart"
)

type Rows [][]string

func (r Rows) WriteTo(w io.Writer) error { return csv.NewWriter(w).WriteAll(r) }

func (r Rows) Pack(w io.Writer) error {
	m := multipart.NewWriter(w)
	if err := m.WriteField("rows", "none"); err != nil {
		return err
	}
	return m.Close()
}

func (r Rows) Count(w io.Writer) int { return len(r) }
`
	const user = `package user

import (
	"io"

	"example.test/form"
)

func rows(rs form.Rows) ([]byte, error) {
	r, w := io.Pipe()
	if err := rs.WriteTo(w); err != nil {
		return nil, err
	}
	w.Close()
	return io.ReadAll(r)
}

func pack(rs form.Rows) ([]byte, error) {
	r, w := io.Pipe()
	if err := rs.Pack(w); err != nil {
		return nil, err
	}
	w.Close()
	return io.ReadAll(r)
}

func count(rs form.Rows) ([]byte, error) {
	r, w := io.Pipe()
	rs.Count(w)
	w.Close()
	return io.ReadAll(r)
}
`
	w := newWorkspace(t)
	if out := w.add("example.test/form", form); len(out) > 0 {
		t.Fatal(out)
	}
	out := w.add("example.test/user", user)
	if len(out) != 2 || !strings.Contains(out[0], "11: rendezvous: WriteTo blocks") || !strings.Contains(out[1], "20: rendezvous: Pack blocks") {
		t.Errorf("got %q", out)
	}
}
