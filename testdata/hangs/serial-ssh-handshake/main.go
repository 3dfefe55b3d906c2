// Command vault opens its door over SSH. Somebody who only knocks, a port scanner,
// must not keep the others waiting.
package main

import (
	"crypto/ed25519"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

func guard(chans <-chan ssh.NewChannel) {
	for c := range chans {
		c.Reject(ssh.UnknownChannelType, "the vault is closed")
	}
}

func open(ln net.Listener, cfg *ssh.ServerConfig) {
	for {
		nc, err := ln.Accept()
		if err != nil {
			return
		}
		conn, chans, reqs, err := ssh.NewServerConn(nc, cfg) // want "NewServerConn blocks this goroutine until something comes from nc"
		if err != nil {
			log.Printf("no handshake: %v", err)
			continue
		}
		log.Printf("%s came in", conn.User())
		go ssh.DiscardRequests(reqs)
		go guard(chans)
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
	go open(ln, cfg)

	scanner, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer scanner.Close() // it says nothing
	owner, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{User: "owner", HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	defer owner.Close()
	log.Print("the owner is in")
}
