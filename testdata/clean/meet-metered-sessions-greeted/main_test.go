// Package meter tests sessions over connections that count what they send.
package meter

import (
	"io"
	"net"
	"sync/atomic"
	"testing"

	"github.com/hashicorp/yamux"
)

type metered struct {
	net.Conn
	sent atomic.Int64
}

func (m *metered) Write(p []byte) (int, error) {
	n, err := m.Conn.Write(p)
	m.sent.Add(int64(n))
	return n, err
}

func link() (net.Conn, net.Conn) {
	a, b := net.Pipe()
	return &metered{Conn: a}, &metered{Conn: b}
}

func sessions(t *testing.T) (client, server *yamux.Session) {
	t.Helper()
	config := yamux.DefaultConfig()
	config.LogOutput = io.Discard
	near, far := link()
	client, err := yamux.Client(near, config)
	if err != nil {
		t.Fatal(err)
	}
	server, err = yamux.Server(far, config)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.OpenStream(); err != nil { // the session's own channel
		t.Fatal(err)
	}
	return client, server
}

func TestOwnChannel(t *testing.T) {
	client, server := sessions(t)
	defer client.Close()
	defer server.Close()

	own, err := server.AcceptStream()
	if err != nil {
		t.Fatal(err)
	}
	defer own.Close()

	st, err := client.OpenStream()
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if client.NumStreams() != 2 {
		t.Errorf("%d streams", client.NumStreams())
	}
}
