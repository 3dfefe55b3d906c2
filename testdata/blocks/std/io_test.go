package std

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"testing"

	"connlint.test/blocks/blocktest"
)

// TestIO ends each copy by the end of the peer's sending side alone: what "at eof" says.
func TestIO(t *testing.T) {
	_, other := blocktest.Pair(t)
	calls := map[string]func(conn *net.TCPConn) error{
		"io.Copy": func(conn *net.TCPConn) error {
			_, err := io.Copy(io.Discard, conn)
			return err
		},
		"io.CopyBuffer": func(conn *net.TCPConn) error {
			_, err := io.CopyBuffer(io.Discard, conn, make([]byte, 10))
			return err
		},
		"io.ReadAll": func(conn *net.TCPConn) error {
			_, err := io.ReadAll(conn)
			return err
		},
		"(io.ReaderFrom).ReadFrom": func(conn *net.TCPConn) error {
			_, err := io.ReaderFrom(&bytes.Buffer{}).ReadFrom(conn)
			return err
		},
		"(io.WriterTo).WriteTo": func(conn *net.TCPConn) error {
			_, err := io.WriterTo(bufio.NewReader(conn)).WriteTo(io.Discard)
			return err
		},
		"(*net.TCPConn).WriteTo": func(conn *net.TCPConn) error {
			_, err := conn.WriteTo(io.Discard)
			return err
		},
		"(*net.TCPConn).ReadFrom": func(conn *net.TCPConn) error {
			_, err := other.ReadFrom(conn)
			return err
		},
	}
	for op, call := range calls {
		peer, conn := blocktest.Pair(t)
		blocktest.Until(t, op, func() error { return call(conn) }, "the peer closes its sending side", func() { peer.CloseWrite() })
	}
}
