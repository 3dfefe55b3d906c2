// Command beacon asks a lighthouse for the state of its lamp over an SSH channel
// of its own type.
package main

import (
	"crypto/ed25519"
	"io"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

// lighthouse answers every channel with the state of the lamp.
func lighthouse(ln net.Listener, cfg *ssh.ServerConfig) {
	nc, err := ln.Accept()
	if err != nil {
		return
	}
	_, chans, reqs, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		log.Printf("lighthouse: %v", err)
		return
	}
	go ssh.DiscardRequests(reqs)
	for nch := range chans {
		ch, chReqs, err := nch.Accept()
		if err != nil {
			return
		}
		go ssh.DiscardRequests(chReqs)
		io.WriteString(ch, "burning, 2 flashes every 10 s")
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
	go lighthouse(ln, cfg)

	nc, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	conn, chans, reqs, err := ssh.NewClientConn(nc, "lighthouse", &ssh.ClientConfig{User: "keeper", HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	go func() {
		for nch := range chans {
			nch.Reject(ssh.UnknownChannelType, "keepers take no channels")
		}
	}()
	go ssh.DiscardRequests(reqs)

	ch, chReqs, err := conn.OpenChannel("lamp-state", nil)
	if err != nil {
		log.Fatal(err)
	}
	go ssh.DiscardRequests(chReqs)
	state, err := io.ReadAll(ch)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("lamp: %s", state)
}
