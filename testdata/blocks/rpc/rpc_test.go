// Package rpc shows of the drives and waits of RPC libraries, sessions and groups that
// they block.
package rpc

import (
	"errors"
	"testing"

	"github.com/hashicorp/yamux"
	"github.com/oklog/run"
	"google.golang.org/grpc"

	"connlint.test/blocks/blocktest"
)

func TestGRPC(t *testing.T) {
	for what, stop := range map[string]func(*grpc.Server){
		"s.Stop":         (*grpc.Server).Stop,
		"s.GracefulStop": (*grpc.Server).GracefulStop,
	} {
		s, l := grpc.NewServer(), blocktest.Listen(t)
		blocktest.Until(t, "(*google.golang.org/grpc.Server).Serve", func() error { return s.Serve(l) }, what, func() { stop(s) })
	}
}

func TestYamux(t *testing.T) {
	for what, end := range map[string]func(s, peer *yamux.Session){
		"s.Close":         func(s, peer *yamux.Session) { s.Close() },
		"the peer closes": func(s, peer *yamux.Session) { peer.Close() },
	} {
		near, far := blocktest.Pair(t)
		s, err := yamux.Client(near, nil)
		if err != nil {
			t.Fatal(err)
		}
		peer, err := yamux.Server(far, nil)
		if err != nil {
			t.Fatal(err)
		}
		blocktest.Until(t, "(*github.com/hashicorp/yamux.Session).CloseChan", func() { <-s.CloseChan() }, what, func() { end(s, peer) })
	}
}

func TestRun(t *testing.T) {
	var g run.Group
	leave := make(chan bool)
	for _, done := range []chan bool{leave, make(chan bool)} {
		g.Add(func() error {
			<-done
			return errors.New("done")
		}, func(error) {
			if done != leave {
				close(done)
			}
		})
	}
	blocktest.Until(t, "(*github.com/oklog/run.Group).Run", g.Run, "an actor returns and the other is interrupted", func() { close(leave) })
}
