// Package toll tests a client of a toll gate against a gate of its own.
package toll

import (
	"bufio"
	"fmt"
	"net"
	"testing"
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
	go g.admit()
	return g
}

func (g *gate) close() {
	close(g.closed)
	<-g.gone
}

func TestPays(t *testing.T) {
	g := newGate(t)
	defer g.close()

	c, err := net.Dial("tcp", g.ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintln(c, "two pence")
	if _, err := bufio.NewReader(c).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	if coin := <-g.paid; coin != "two pence\n" {
		t.Errorf("paid %q", coin)
	}
}
