package rpc

import (
	"context"
	"encoding/pem"
	"errors"
	"io"
	"net"
	"testing"

	"github.com/gliderlabs/ssh"
	gossh "golang.org/x/crypto/ssh"

	"connlint.test/blocks/blocktest"
)

// hostKey spares a server the search for a key of its own.
func hostKey(t *testing.T) ssh.Option {
	t.Helper()
	block, err := gossh.MarshalPrivateKey(blocktest.Cert(t).PrivateKey, "")
	if err != nil {
		t.Fatal(err)
	}
	return ssh.HostKeyPEM(pem.EncodeToMemory(block))
}

func newServer(t *testing.T) *ssh.Server {
	t.Helper()
	srv := &ssh.Server{Addr: "127.0.0.1:0"}
	if err := srv.SetOption(hostKey(t)); err != nil {
		t.Fatal(err)
	}
	return srv
}

func TestSSHServer(t *testing.T) {
	calls := map[string]func(srv *ssh.Server, l net.Listener) error{
		"(*github.com/gliderlabs/ssh.Server).ListenAndServe": func(srv *ssh.Server, l net.Listener) error { return srv.ListenAndServe() },
		"(*github.com/gliderlabs/ssh.Server).Serve":          func(srv *ssh.Server, l net.Listener) error { return srv.Serve(l) },
	}
	stops := map[string]func(srv *ssh.Server) error{
		"srv.Shutdown": func(srv *ssh.Server) error { return srv.Shutdown(context.Background()) },
		"srv.Close":    (*ssh.Server).Close,
	}
	for op, call := range calls {
		for what, stop := range stops {
			srv, l := newServer(t), blocktest.Listen(t)
			blocktest.UntilStopped(t, op, func() error { return call(srv, l) }, what, func() { stop(srv) })
		}
	}
}

func TestSSH(t *testing.T) {
	l, addr, key := blocktest.Listen(t), blocktest.Address(t), hostKey(t)
	blocktest.Until(t, "github.com/gliderlabs/ssh.Serve", func() error { return ssh.Serve(l, nil, key) }, "l.Close", func() { l.Close() })
	blocktest.Until(t, "github.com/gliderlabs/ssh.ListenAndServe", func() error { return ssh.ListenAndServe(addr, nil, key) },
		"its listener fails", func() { blocktest.FailListener(addr) })
}

// dial connects a client to a server that serves the one connection, by HandleConn.
func dial(t *testing.T, srv *ssh.Server) *gossh.Client {
	t.Helper()
	near, far := blocktest.Pair(t)
	go srv.HandleConn(far)
	c, chans, reqs, err := gossh.NewClientConn(near, "", &gossh.ClientConfig{HostKeyCallback: gossh.InsecureIgnoreHostKey()})
	if err != nil {
		t.Fatal(err)
	}
	return gossh.NewClient(c, chans, reqs)
}

func TestSSHHandleConn(t *testing.T) {
	srv := newServer(t)
	near, far := blocktest.Pair(t)
	go func() {
		c, chans, reqs, err := gossh.NewClientConn(near, "", &gossh.ClientConfig{HostKeyCallback: gossh.InsecureIgnoreHostKey()})
		if err != nil {
			return
		}
		gossh.NewClient(c, chans, reqs).Wait()
	}()
	blocktest.Until(t, "(*github.com/gliderlabs/ssh.Server).HandleConn", func() { srv.HandleConn(far) }, "the client disconnects", func() { near.Close() })
}

func TestSSHForwardAgent(t *testing.T) {
	srv := newServer(t)
	sessions, over := make(chan ssh.Session), make(chan bool)
	t.Cleanup(func() { close(over) })
	srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": ssh.DefaultSessionHandler} // as Serve does
	srv.Handle(func(s ssh.Session) {
		sessions <- s
		<-over
	})
	client, err := dial(t, srv).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := client.Shell(); err != nil {
		t.Fatal(err)
	}
	s := <-sessions
	l, err := ssh.NewAgentListener()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	blocktest.Until(t, "github.com/gliderlabs/ssh.ForwardAgentConnections", func() { ssh.ForwardAgentConnections(l, s) },
		"l.Close", func() { l.Close() })
}

func TestSSHDefaultSessionHandler(t *testing.T) {
	srv := newServer(t)
	calls := make(chan func())
	srv.ChannelHandlers = map[string]ssh.ChannelHandler{
		"session": func(srv *ssh.Server, conn *gossh.ServerConn, newChan gossh.NewChannel, ctx ssh.Context) {
			calls <- func() { ssh.DefaultSessionHandler(srv, conn, newChan, ctx) }
		},
	}
	client := dial(t, srv)
	opened := make(chan io.Closer)
	go func() {
		defer close(opened)
		if ch, reqs, err := client.OpenChannel("session", nil); err == nil {
			go gossh.DiscardRequests(reqs)
			opened <- ch
		}
	}()
	blocktest.Until(t, "github.com/gliderlabs/ssh.DefaultSessionHandler", <-calls, "the client closes the channel", func() {
		ch := <-opened
		if ch == nil {
			panic(errors.New("the server did not accept the channel"))
		}
		ch.Close()
	})
}
