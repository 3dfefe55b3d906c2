// Command knocker counts the channels that a server opens to its client, until the
// one that says enough.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

func count(nc net.Conn) {
	conn, chans, reqs, err := ssh.NewClientConn(nc, "door", &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		log.Fatal(err)
	}
	go ssh.DiscardRequests(reqs)

	knocks := 0
	done := make(chan struct{})
	go func() {
		defer close(done)
		for nch := range chans {
			knocks++
			nch.Reject(ssh.Prohibited, "no")
			if nch.ChannelType() == "enough" {
				conn.Close()
			}
		}
	}()
	if _, _, err := conn.SendRequest("knock", false, nil); err != nil {
		log.Fatal(err)
	}
	<-done
	log.Printf("%d knocks", knocks)
}

func door(nc net.Conn) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	cfg := &ssh.ServerConfig{NoClientAuth: true}
	cfg.AddHostKey(signer)
	conn, chans, reqs, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for nch := range chans {
			nch.Reject(ssh.Prohibited, "no")
		}
	}()
	for range reqs {
		conn.OpenChannel("knock", nil)
		conn.OpenChannel("enough", nil)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		nc, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		door(nc)
	}()
	nc, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	count(nc)
}
