// Package mock_test greets a mock of a server, which takes a single client.
package mock_test

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"strings"
	"testing"
)

type mock struct {
	t    *testing.T
	ln   *net.TCPListener
	conn *bufio.Writer
}

func newMock(t *testing.T, host string) (*mock, error) {
	m := &mock{t: t}
	l, err := net.Listen("tcp", host+":0")
	if err != nil {
		return nil, err
	}
	ln, ok := l.(*net.TCPListener)
	if !ok {
		return nil, errors.New("no TCP listener")
	}
	m.ln = ln
	m.listen() // want "listen blocks this goroutine until somebody connects"
	return m, nil
}

// listen takes the client, and greets it.
func (m *mock) listen() {
	conn, err := m.ln.Accept()
	if err != nil {
		m.t.Errorf("accept: %v", err)
		return
	}
	m.conn = bufio.NewWriter(conn)
	m.line("220 ready")
	sc := bufio.NewScanner(conn)
	for sc.Scan() {
		if sc.Text() == "QUIT" {
			m.line("221 bye")
			conn.Close()
			return
		}
		m.line("500 what?")
	}
}

func (m *mock) line(s string) {
	fmt.Fprintln(m.conn, s)
	m.conn.Flush()
}

func (m *mock) addr() string { return m.ln.Addr().String() }

func TestQuit(t *testing.T) {
	m, err := newMock(t, "127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	conn, err := net.Dial("tcp", m.addr())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	r := bufio.NewReader(conn)
	for _, want := range []string{"220", "221"} {
		line, err := r.ReadString('\n')
		if err != nil || !strings.HasPrefix(line, want) {
			t.Fatalf("%q, %v", line, err)
		}
		fmt.Fprintln(conn, "QUIT")
	}
}
