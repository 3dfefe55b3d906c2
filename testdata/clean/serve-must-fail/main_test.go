// What a server sets before it serves is tested with listeners that are good for
// nothing: a Serve that comes back without an error fails the test.
package main

import (
	"errors"
	"net"
	"net/http"
	"testing"
)

type broken struct{ net.Listener }

func (broken) Accept() (net.Conn, error) { return nil, errors.New("broken") }
func (broken) Addr() net.Addr            { return &net.TCPAddr{} }
func (broken) Close() error              { return nil }

type front struct{ inner *http.Server }

func (f *front) serve(l net.Listener) error {
	f.inner = &http.Server{MaxHeaderBytes: 1 << 10}
	return f.inner.Serve(l)
}

func TestLimits(t *testing.T) {
	t.Run("plain", func(t *testing.T) {
		f := new(front)
		if err := f.serve(broken{}); err == nil {
			t.Fatal("it served")
		}
		if f.inner.MaxHeaderBytes != 1<<10 {
			t.Error("no limit")
		}
	})
	t.Run("again", func(t *testing.T) {
		f := new(front)
		if err := f.serve(broken{}); err == nil {
			t.Fatal("it served")
		}
		if f.inner.MaxHeaderBytes != 1<<10 {
			t.Error("no limit")
		}
	})
}
