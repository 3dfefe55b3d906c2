// A test of what Accept says when its listener is closed.
package listener

import (
	"errors"
	"net"
	"testing"
)

func listen(t *testing.T) net.Listener {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return ln
}

func TestCloseEndsAccept(t *testing.T) {
	ln := listen(t)
	errc := make(chan error, 1)
	func() {
		_, err := ln.Accept() // want "Accept blocks this goroutine until somebody connects to ln; nobody else can end it, and the ln.Close on line 26 that would can never run"
		errc <- err
	}()
	if err := ln.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-errc; !errors.Is(err, net.ErrClosed) {
		t.Error(err)
	}
}
