// Command lodge opens a session at a server that looks at nothing but requests.
package main

import (
	"crypto/ed25519"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

func hostKey() ssh.Signer {
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	return signer
}

func main() {
	cfg := &ssh.ServerConfig{NoClientAuth: true}
	cfg.AddHostKey(hostKey())
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for {
			nc, err := ln.Accept()
			if err != nil {
				return
			}
			go func() {
				_, chans, reqs, err := ssh.NewServerConn(nc, cfg)
				if err != nil {
					log.Print(err)
					return
				}
				go ssh.DiscardRequests(reqs)
				for c := range chans {
					_, reqs, err := c.Accept()
					if err != nil {
						return
					}
					go ssh.DiscardRequests(reqs)
				}
			}()
		}
	}()

	c, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	s, err := c.NewSession()
	if err != nil {
		log.Fatal(err)
	}
	s.Close()
}
