// Command clockssh tells the time on SSH channels; its users stay logged in.
package main

import (
	"crypto/ed25519"
	"io"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

type clock struct{ cfg *ssh.ServerConfig }

func (c clock) attend(ln net.Listener) error {
	for {
		nc, err := ln.Accept()
		if err != nil {
			return err
		}
		c.user(nc) // want "user blocks this goroutine until chans is over"
	}
}

// user serves one user for as long as he is logged in.
func (c clock) user(nc net.Conn) {
	conn, chans, reqs, err := ssh.NewServerConn(nc, c.cfg)
	if err != nil {
		log.Print(err)
		return
	}
	defer conn.Close()
	go ssh.DiscardRequests(reqs)
	for nch := range chans {
		ch, chReqs, err := nch.Accept()
		if err != nil {
			return
		}
		go ssh.DiscardRequests(chReqs)
		io.WriteString(ch, "noon\n")
		ch.Close()
	}
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
	go func() { log.Print(clock{cfg}.attend(ln)) }()
	for _, user := range []string{"ada", "bob"} {
		c, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{User: user, HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		log.Printf("%s is in", user)
	}
}
