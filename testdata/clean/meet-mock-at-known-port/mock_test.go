// Package mock_test greets a mock of a server at a port that its client knows.
package mock_test

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"
)

type mock struct {
	t    *testing.T
	ln   *net.TCPListener
	conn *bufio.Writer
}

func newMock(t *testing.T, host string) (*mock, error) {
	m := &mock{t: t}
	l, err := net.Listen("tcp", host+port)
	if err != nil {
		return nil, err
	}
	ln, ok := l.(*net.TCPListener)
	if !ok {
		return nil, errors.New("no TCP listener")
	}
	m.ln = ln
	m.listen()
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
	done := make(chan struct{})
	go func() {
		defer close(done)
		quit(t)
	}()
	m, err := newMock(t, "127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	<-done
	t.Log(m.addr())
}

const port = ":19415"

// quit dials until somebody listens.
func quit(t *testing.T) {
	conn, err := net.Dial("tcp", "127.0.0.1"+port)
	for err != nil {
		time.Sleep(10 * time.Millisecond)
		conn, err = net.Dial("tcp", "127.0.0.1"+port)
	}
	defer conn.Close()
	r := bufio.NewReader(conn)
	for _, want := range []string{"220", "221"} {
		line, err := r.ReadString('\n')
		if err != nil || !strings.HasPrefix(line, want) {
			t.Errorf("%q, %v", line, err)
			return
		}
		fmt.Fprintln(conn, "QUIT")
	}
}
