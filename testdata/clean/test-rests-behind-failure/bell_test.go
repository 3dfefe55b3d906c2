// Package bell tests that a bell cannot be hung where there is another one: that it rests
// then counts on no bell.
package bell

import (
	"net"
	"sync/atomic"
	"testing"
	"time"
)

type bell struct{ rung atomic.Int32 }

func hang() *bell { return &bell{} }

func (b *bell) listen(addr string) error {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	defer ln.Close()
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		b.rung.Add(1)
		conn.Close()
	}
}

func TestOneIsEnough(t *testing.T) {
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	b := hang()
	if err := b.listen(other.Addr().String()); err == nil {
		t.Fatal("there are two bells")
	}
	time.Sleep(10 * time.Millisecond)
	if n := b.rung.Load(); n != 0 {
		t.Error(n)
	}
}
