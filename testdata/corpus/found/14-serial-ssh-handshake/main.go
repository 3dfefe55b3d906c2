package main

import (
	"crypto/ed25519"
	"io"
	"log"
	"net"
	"time"

	"golang.org/x/crypto/ssh"
)

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
	go visit(ln.Addr().String())
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		_, chans, reqs, err := ssh.NewServerConn(conn, cfg) // want "NewServerConn blocks this goroutine until something comes from conn; as long as this client says nothing, the ln.Accept on line 30 can never take the next one"
		if err != nil {
			log.Print(err)
			continue
		}
		go ssh.DiscardRequests(reqs)
		go func() {
			for ch := range chans {
				ch.Reject(ssh.Prohibited, "no")
			}
		}()
	}
}

// visit says nothing on one connection, and waits on a second one for the
// server's version.
func visit(addr string) {
	if _, err := net.Dial("tcp", addr); err != nil {
		log.Fatal(err)
	}
	time.Sleep(100 * time.Millisecond)
	c, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	io.ReadFull(c, make([]byte, 8))
	log.Print("answered")
}
