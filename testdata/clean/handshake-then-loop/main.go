// Command gate asks a door over SSH: the door's goroutine shakes hands, answers until
// the connection is over, and closes it.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

func door(nc net.Conn, config *ssh.ServerConfig) {
	conn, chans, reqs, err := ssh.NewServerConn(nc, config)
	if err != nil {
		log.Print(err)
		return
	}
	defer conn.Close()
	go func() {
		for ch := range chans {
			ch.Reject(ssh.Prohibited, "a door has no channels")
		}
	}()
	for r := range reqs {
		if r.WantReply {
			r.Reply(r.Type == "open@door.example", nil)
		}
	}
}

func knock(nc net.Conn, config *ssh.ClientConfig) (ssh.Conn, error) {
	conn, chans, reqs, err := ssh.NewClientConn(nc, "door", config)
	if err != nil {
		return nil, err
	}
	go ssh.DiscardRequests(reqs)
	go func() {
		for ch := range chans {
			ch.Reject(ssh.Prohibited, "no channels to a gate")
		}
	}()
	return conn, nil
}

func main() {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	config := &ssh.ServerConfig{NoClientAuth: true}
	config.AddHostKey(signer)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	near, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	far, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	go door(far, config)
	conn, err := knock(near, &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	ok, _, err := conn.SendRequest("open@door.example", true, nil)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("open: %v", ok)
}
