package callergivesup

import (
	"context"
	"errors"
	"io"
	"net"
	"testing"
)

// phone gets its line from a function.
type phone struct {
	pickUp func() (net.Conn, error)
}

type setting func(*phone)

func withLine(pickUp func() (net.Conn, error)) setting {
	return func(p *phone) { p.pickUp = pickUp }
}

func newPhone(settings ...setting) *phone {
	p := new(phone)
	for _, set := range settings {
		set(p)
	}
	return p
}

// call hangs up when ctx ends.
func (p *phone) call(ctx context.Context, word string) error {
	line, err := p.pickUp()
	if err != nil {
		return err
	}
	defer line.Close()
	defer context.AfterFunc(ctx, func() { line.Close() })()
	_, err = io.WriteString(line, word)
	return err
}

// TestGivesUp reads until the phone, which has the other end by its function, hangs up.
func TestGivesUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	here, there := net.Pipe()
	t.Cleanup(func() {
		here.Close()
		there.Close()
	})
	p := newPhone(withLine(func() (net.Conn, error) { return here, nil }))
	heard := make(chan error, 1)
	go func() {
		_, err := there.Read(make([]byte, 1))
		cancel()
		heard <- err
	}()
	if err := p.call(ctx, "hello"); err == nil {
		t.Error("it was said in spite of all")
	}
	if err := <-heard; err != nil {
		t.Fatal(err)
	}
	if _, err := there.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
		t.Error(err)
	}
}
