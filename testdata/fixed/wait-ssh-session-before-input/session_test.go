// Package depot tests that a host stores what it is given.
package depot

import (
	"crypto/ed25519"
	"fmt"
	"io"
	"net"
	"testing"

	"golang.org/x/crypto/ssh"
)

// store answers the first exec request of every session when its input ends.
func store(ln net.Listener, cfg *ssh.ServerConfig) {
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
			if _, err := io.Copy(io.Discard, ch); err == nil {
				ch.SendRequest("exit-status", false, make([]byte, 4))
			}
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
	go store(ln, cfg)
	return ln.Addr().String(), signer.PublicKey()
}

// put sends a text to the host.
func put(client *ssh.Client, text string) error {
	sess, err := client.NewSession()
	if err != nil {
		return err
	}
	defer sess.Close()
	in, err := sess.StdinPipe()
	if err != nil {
		return err
	}
	if err := sess.Start("store"); err != nil {
		return err
	}
	if _, err := io.WriteString(in, text); err != nil {
		return err
	}
	if err := in.Close(); err != nil {
		return err
	}
	// The host says whether it is all there.
	if err := sess.Wait(); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}

func TestTextIsStored(t *testing.T) {
	addr, key := host(t)
	client, err := ssh.Dial("tcp", addr, &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.FixedHostKey(key)})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if err := put(client, "forty sacks of rye"); err != nil {
		t.Error(err)
	}
}
