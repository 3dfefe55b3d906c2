// Command bell rings the bell of every pupil's terminal that connects to a
// classroom over SSH.
package main

import (
	"crypto/ed25519"
	"errors"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

type classroom struct {
	cfg *ssh.ServerConfig
}

func (c *classroom) admit(nc net.Conn) error {
	conn, chans, reqs, err := ssh.NewServerConn(nc, c.cfg)
	if err != nil {
		return err
	}
	defer conn.Close()
	go ssh.DiscardRequests(reqs)
	for nch := range chans { // want "blocks this goroutine until"
		log.Printf("%s wants a %s channel", conn.User(), nch.ChannelType())
		nch.Reject(ssh.Prohibited, "not in class")
	}
	bell, bellReqs, err := conn.OpenChannel("bell", []byte("break"))
	if err != nil {
		return err
	}
	go ssh.DiscardRequests(bellReqs)
	return bell.Close()
}

// pupil waits for the bell.
func pupil(addr string, key ssh.PublicKey) error {
	nc, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	_, chans, reqs, err := ssh.NewClientConn(nc, "classroom", &ssh.ClientConfig{User: "tom", HostKeyCallback: ssh.FixedHostKey(key)})
	if err != nil {
		return err
	}
	go ssh.DiscardRequests(reqs)
	for nch := range chans {
		if nch.ChannelType() != "bell" {
			nch.Reject(ssh.UnknownChannelType, "")
			continue
		}
		_, chReqs, err := nch.Accept()
		if err != nil {
			return err
		}
		go ssh.DiscardRequests(chReqs)
		log.Printf("bell for %s", nch.ExtraData())
		return nil
	}
	return errors.New("school is out")
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
	c := &classroom{cfg: &ssh.ServerConfig{NoClientAuth: true}}
	c.cfg.AddHostKey(signer)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go pupil(ln.Addr().String(), signer.PublicKey())
	nc, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	if err := c.admit(nc); err != nil {
		log.Fatal(err)
	}
}
