// Package door tests that a server answers requests and opens channels.
package door

import (
	"crypto/ed25519"
	"io"
	"net"
	"testing"

	"golang.org/x/crypto/ssh"
)

// serveGuest answers the requests of a guest and greets him on every channel.
func serveGuest(ln net.Listener, cfg *ssh.ServerConfig) {
	nc, err := ln.Accept()
	if err != nil {
		return
	}
	_, chans, reqs, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		return
	}
	answer(reqs) // want "answer blocks this goroutine until"
	for offer := range chans {
		ch, asked, err := offer.Accept()
		if err != nil {
			continue
		}
		go func() {
			defer ch.Close()
			r := <-asked
			r.Reply(true, nil)
			io.WriteString(ch, "come in")
			ch.SendRequest("exit-status", false, make([]byte, 4))
		}()
	}
}

func answer(reqs <-chan *ssh.Request) {
	for r := range reqs {
		if r.WantReply {
			r.Reply(r.Type == "keepalive", nil)
		}
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
	go serveGuest(ln, cfg)
	return ln.Addr().String(), signer.PublicKey()
}

func TestComeIn(t *testing.T) {
	addr, key := host(t)
	client, err := ssh.Dial("tcp", addr, &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.FixedHostKey(key)})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	sess, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	out, err := sess.Output("knock")
	if err != nil {
		t.Fatal(err)
	}
	if string(out) != "come in" {
		t.Errorf("greeted with %q", out)
	}
}
