// Package toll tests a client of a toll gate against a gate of its own.
package toll

import (
	"bufio"
	"fmt"
	"net"
	"testing"
	"time"
)

type gate struct {
	ln     net.Listener
	paid   chan string
	closed chan struct{}
	gone   chan struct{}
}

func (g *gate) admit() {
	defer close(g.gone)
	go func() {
		<-g.closed
		g.ln.Close()
	}()
	for c, err := g.ln.Accept(); err == nil; c, err = g.ln.Accept() {
		go g.take(c)
	}
}

func (g *gate) take(c net.Conn) {
	defer c.Close()
	coin, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	g.paid <- coin
	fmt.Fprintln(c, "thanks")
}

func newGate(t *testing.T) *gate {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	g := &gate{ln: ln, paid: make(chan string, 8), closed: make(chan struct{}), gone: make(chan struct{})}
	time.AfterFunc(50*time.Millisecond, func() { close(g.closed) })
	g.admit()
	return g
}

func TestClosesByItself(t *testing.T) {
	g := newGate(t)
	if _, err := net.Dial("tcp", g.ln.Addr().String()); err == nil {
		t.Error("the gate is open")
	}
	if len(g.paid) > 0 {
		t.Errorf("%d have paid", len(g.paid))
	}
}
