package meet

import (
	"io"
	"net"
	"testing"
)

func localListener(t *testing.T) net.Listener {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		if ln, err = net.Listen("tcp6", "[::1]:0"); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { ln.Close() })
	return ln
}

// greeter greets one client.
func greeter(t *testing.T) net.Listener {
	ln := localListener(t)
	func() {
		conn, err := ln.Accept() // want "Accept blocks this goroutine until somebody connects to ln; nobody can, since it is not made known before line"
		if err != nil {
			return
		}
		defer conn.Close()
		io.WriteString(conn, "welcome")
	}()
	return ln
}

func TestGreeting(t *testing.T) {
	ln := greeter(t)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	text, err := io.ReadAll(conn)
	if err != nil || string(text) != "welcome" {
		t.Errorf("%q, %v", text, err)
	}
}
