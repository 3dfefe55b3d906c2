// Command kiln reads the temperature of a kiln over an SSH channel; requests and
// channels from the kiln are turned away meanwhile.
package main

import (
	"crypto/ed25519"
	"fmt"
	"io"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

func kiln(nc net.Conn, cfg *ssh.ServerConfig) {
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
		go ssh.DiscardRequests(chReqs)
		go func() {
			defer ch.Close()
			unit, err := io.ReadAll(ch)
			if err == nil {
				fmt.Fprintf(ch, "1040 %s", unit)
			}
		}()
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
	go func() {
		if nc, err := ln.Accept(); err == nil {
			kiln(nc, cfg)
		}
	}()
	nc, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	conn, chans, reqs, err := ssh.NewClientConn(nc, "kiln", &ssh.ClientConfig{User: "potter", HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	go ssh.DiscardRequests(reqs)
	go func() {
		for nch := range chans {
			nch.Reject(ssh.Prohibited, "")
		}
	}()
	ch, chReqs, err := conn.OpenChannel("temperature", nil)
	if err != nil {
		log.Fatal(err)
	}
	go ssh.DiscardRequests(chReqs)
	if _, err := io.WriteString(ch, "celsius"); err != nil {
		log.Fatal(err)
	}
	if err := ch.CloseWrite(); err != nil {
		log.Fatal(err)
	}
	reading, err := io.ReadAll(ch)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", reading)
}
