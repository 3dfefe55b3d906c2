// Package sums tests that a calculator goes down with its context.
package sums

import (
	"context"
	"net"
	"testing"
	"time"

	"github.com/creachadair/jrpc2/channel"
	"github.com/creachadair/jrpc2/handler"
	"github.com/creachadair/jrpc2/server"
)

func sum(_ context.Context, ns []int) (n int) {
	for _, m := range ns {
		n += m
	}
	return n
}

func listen(t *testing.T) net.Listener {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return ln
}

func TestGoesDownWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	service := server.Static(handler.Map{"sum": handler.New(sum)})
	err := server.Loop(ctx, server.NetAccepter(listen(t), channel.Line), service, nil) // want "Loop blocks this goroutine until"
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(50 * time.Millisecond)
	cancel()
	t.Log("down")
}
