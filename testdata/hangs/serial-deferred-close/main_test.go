// Package post tests an office that weighs letters over RPC.
package post

import (
	"net"
	"net/rpc"
	"testing"
)

type Office struct{}

func (Office) Postage(grams int, cents *int) error {
	*cents = 85 + grams/20*10
	return nil
}

func counter(ln net.Listener, srv *rpc.Server) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		srv.ServeConn(conn) // want "ServeConn blocks this goroutine until"
	}
}

func TestTwoCustomersAtATime(t *testing.T) {
	srv := rpc.NewServer()
	if err := srv.Register(Office{}); err != nil {
		t.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ln.Close() })
	go counter(ln, srv)
	for _, grams := range []int{15, 45} {
		customer, err := rpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer customer.Close()
		var cents int
		if err := customer.Call("Office.Postage", grams, &cents); err != nil || cents < 85 {
			t.Errorf("%d g: %d (%v)", grams, cents, err)
		}
	}
}
