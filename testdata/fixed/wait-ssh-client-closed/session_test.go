// Package tunnel tests that a host lets a guest in and greets it.
package tunnel

import (
	"crypto/ed25519"
	"io"
	"net"
	"testing"

	"golang.org/x/crypto/ssh"
)

// greeter answers the first exec request of every session.
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

func TestGuestIsGreeted(t *testing.T) {
	addr, key := host(t)
	client, err := ssh.Dial("tcp", addr, &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.FixedHostKey(key)})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	over := make(chan error, 1)
	go func() { over <- client.Wait() }()

	sess, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	out, err := sess.Output("greet")
	if err != nil {
		t.Fatal(err)
	}
	if string(out) != "mind the step" {
		t.Errorf("greeted with %q", out)
	}
	if err := client.Close(); err != nil {
		t.Error(err)
	}
	<-over
}
