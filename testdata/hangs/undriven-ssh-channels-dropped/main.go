// Command pager opens a channel to a switchboard that first tells all it has to
// tell.
package main

import (
	"crypto/ed25519"
	"io"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

// switchboard sends its notices, and then takes channels.
func switchboard(ln net.Listener, cfg *ssh.ServerConfig) {
	nc, err := ln.Accept()
	if err != nil {
		return
	}
	conn, chans, reqs, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		log.Printf("switchboard: %v", err)
		return
	}
	go ssh.DiscardRequests(reqs)
	for range 64 {
		if _, _, err := conn.SendRequest("notice", false, []byte("line 3 is engaged")); err != nil {
			return
		}
	}
	for nch := range chans {
		ch, chReqs, err := nch.Accept()
		if err != nil {
			return
		}
		go ssh.DiscardRequests(chReqs)
		io.WriteString(ch, "connected")
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
	go switchboard(ln, cfg)

	nc, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	conn, _, _, err := ssh.NewClientConn(nc, "switchboard", &ssh.ClientConfig{User: "pager", HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	ch, chReqs, err := conn.OpenChannel("call", nil) // want "OpenChannel blocks this goroutine until somebody takes what the peer of conn sends; what ssh.NewClientConn on line 63"
	if err != nil {
		log.Fatal(err)
	}
	go ssh.DiscardRequests(chReqs)
	answer, err := io.ReadAll(ch)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", answer)
}
