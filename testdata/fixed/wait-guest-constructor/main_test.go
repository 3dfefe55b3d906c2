// Package visit tests that a guest can knock.
package visit

import (
	"crypto/ed25519"
	"io"
	"net"
	"testing"

	"golang.org/x/crypto/ssh"
)

// greeter answers one exec request of every session.
func greeter(ln net.Listener, cfg *ssh.ServerConfig) {
	nc, err := ln.Accept()
	if err != nil {
		return
	}
	_, chans, reqs, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		return
	}
	go ssh.DiscardRequests(reqs)
	for offer := range chans {
		ch, asked, err := offer.Accept()
		if err != nil {
			return
		}
		go func() {
			defer ch.Close()
			r := <-asked
			r.Reply(true, nil)
			io.WriteString(ch, "mind the step")
			ch.SendRequest("exit-status", false, make([]byte, 4))
		}()
	}
}

func host(t *testing.T) (addr string, key ssh.PublicKey) {
	_, priv, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(priv)
	if err != nil {
		t.Fatal(err)
	}
	cfg := &ssh.ServerConfig{NoClientAuth: true}
	cfg.AddHostKey(signer)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ln.Close() })
	go greeter(ln, cfg)
	return ln.Addr().String(), signer.PublicKey()
}

// guest is who visits a host.
type guest struct {
	conn ssh.Conn
	left chan struct{}
}

func visit(conn ssh.Conn, chans <-chan ssh.NewChannel, reqs <-chan *ssh.Request) *guest {
	g := &guest{conn: conn, left: make(chan struct{})}
	go ssh.DiscardRequests(reqs)
	go func() {
		for offer := range chans {
			offer.Reject(ssh.Prohibited, "no")
		}
	}()
	go func() {
		conn.Wait()
		close(g.left)
	}()
	return g
}

// knock asks the host for something.
func (g *guest) knock() (bool, error) {
	ok, _, err := g.conn.SendRequest("knock", true, nil)
	return ok, err
}

func TestKnock(t *testing.T) {
	addr, key := host(t)
	nc, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	conn, chans, reqs, err := ssh.NewClientConn(nc, addr, &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.FixedHostKey(key)})
	if err != nil {
		t.Fatal(err)
	}
	g := visit(conn, chans, reqs)
	if ok, err := g.knock(); err != nil || ok {
		t.Errorf("knock: %v, %v", ok, err)
	}
	conn.Close()
	<-g.left
}
