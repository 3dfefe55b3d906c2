// Command gate lets visitors in over SSH: each session is told how it went, in the
// goroutine of its connection, while the gate waits for the next visitor.
package main

import (
	"crypto/ed25519"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"time"

	"golang.org/x/crypto/ssh"
)

var port = flag.Int("port", 19420, "where the gate is")

func main() {
	flag.Parse()
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	go gate(signer)
	for visitor := range 2 {
		visit(visitor, signer.PublicKey())
	}
}

func gate(signer ssh.Signer) {
	ln, err := net.Listen("tcp", fmt.Sprintf("localhost:%d", *port))
	if err != nil {
		log.Fatal(err)
	}
	cfg := &ssh.ServerConfig{NoClientAuth: true}
	cfg.AddHostKey(signer)
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go func() {
			sshConn, chans, reqs, err := ssh.NewServerConn(conn, cfg)
			if err != nil {
				log.Print(err)
				return
			}
			defer sshConn.Close()
			go ssh.DiscardRequests(reqs)
			for nch := range chans {
				go session(nch)
			}
		}()
	}
}

func session(nch ssh.NewChannel) {
	ch, reqs, err := nch.Accept()
	if err != nil {
		log.Print(err)
		return
	}
	defer ch.Close()
	req := <-reqs
	req.Reply(true, nil)
	fmt.Fprintf(ch, "welcome, %s\n", req.Payload[4:])
	if _, err := ch.SendRequest("exit-status", false, make([]byte, 4)); err != nil {
		log.Print(err)
	}
}

func visit(visitor int, key ssh.PublicKey) {
	cfg := &ssh.ClientConfig{User: "visitor", HostKeyCallback: ssh.FixedHostKey(key)}
	client, err := ssh.Dial("tcp", fmt.Sprintf("localhost:%d", *port), cfg)
	for try := 0; err != nil && try < 50; try++ { // the gate may not be open yet
		time.Sleep(20 * time.Millisecond)
		client, err = ssh.Dial("tcp", fmt.Sprintf("localhost:%d", *port), cfg)
	}
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	s, err := client.NewSession()
	if err != nil {
		log.Fatal(err)
	}
	out, err := s.Output(fmt.Sprintf("visitor %d", visitor))
	if err != nil && err != io.EOF {
		log.Fatal(err)
	}
	log.Printf("%s", out)
}
