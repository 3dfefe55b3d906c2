// Command uptime runs one command on a host over SSH and keeps the host's global
// requests apart from the client.
package main

import (
	"crypto/ed25519"
	"io"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

// host answers every exec request with the same line.
func host(nc net.Conn, cfg *ssh.ServerConfig) {
	_, chans, reqs, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		return
	}
	go ssh.DiscardRequests(reqs)
	for nch := range chans {
		ch, chReqs, err := nch.Accept()
		if err != nil {
			return
		}
		go func() {
			defer ch.Close()
			for r := range chReqs {
				r.Reply(r.Type == "exec", nil)
				if r.Type == "exec" {
					io.WriteString(ch, "up 41 days\n")
					ch.SendRequest("exit-status", false, []byte{0, 0, 0, 0})
					return
				}
			}
		}()
	}
}

func uptime(nc net.Conn, cfg *ssh.ClientConfig) ([]byte, error) {
	conn, chans, reqs, err := ssh.NewClientConn(nc, "host", cfg)
	if err != nil {
		return nil, err
	}
	ssh.DiscardRequests(reqs) // want "DiscardRequests blocks this goroutine until"
	none := make(chan *ssh.Request)
	close(none)
	client := ssh.NewClient(conn, chans, none)
	sess, err := client.NewSession()
	if err != nil {
		return nil, err
	}
	defer sess.Close()
	return sess.Output("uptime")
}

func main() {
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	cfg := &ssh.ServerConfig{NoClientAuth: true}
	cfg.AddHostKey(signer)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if nc, err := ln.Accept(); err == nil {
			host(nc, cfg)
		}
	}()
	nc, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	out, err := uptime(nc, &ssh.ClientConfig{User: "ops", HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", out)
}
