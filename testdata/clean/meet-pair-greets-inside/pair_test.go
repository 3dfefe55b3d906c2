// Package pair_test makes both ends of a link in a helper, which greets over it.
package pair_test

import (
	"fmt"
	"io"
	"net"
	"testing"
)

func pair() (ln net.Listener, near, far net.Conn, err error) {
	if ln, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		return nil, nil, nil, err
	}
	if far, err = net.Dial("tcp", ln.Addr().String()); err != nil {
		return nil, nil, nil, fmt.Errorf("dial: %w", err)
	}
	if _, err = far.Write([]byte("hello")); err != nil {
		return nil, nil, nil, err
	}
	if near, err = ln.Accept(); err != nil {
		return nil, nil, nil, err
	}
	buf := make([]byte, 5)
	if _, err = near.Read(buf); err != nil {
		return nil, nil, nil, err
	}
	return ln, near, far, nil
}

// exchange sends over one end what it reads from the other one, and ends both.
func exchange(a, b net.Conn) error {
	defer a.Close()
	defer b.Close()
	if _, err := a.Write([]byte("x")); err != nil {
		return err
	}
	_, err := io.ReadFull(b, make([]byte, 1))
	return err
}

func TestExchange(t *testing.T) {
	ln, near, far, err := pair()
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	if err := exchange(near, far); err != nil {
		t.Fatal(err)
	}
}
