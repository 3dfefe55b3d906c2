// Command gates has two of them at one door: the first one takes a single guest and answers
// no questions, the second one takes everybody else.
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

func reject(chans <-chan ssh.NewChannel) {
	for c := range chans {
		c.Reject(ssh.UnknownChannelType, "no")
	}
}

func main() {
	cfg := &ssh.ServerConfig{NoClientAuth: true}
	cfg.AddHostKey(hostKey())
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		nc, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			_, chans, _, err := ssh.NewServerConn(nc, cfg)
			if err != nil {
				log.Print(err)
				return
			}
			reject(chans)
		}()
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
				reject(chans)
			}()
		}
	}()
	guest := &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.InsecureIgnoreHostKey()}
	first, err := ssh.Dial("tcp", ln.Addr().String(), guest)
	if err != nil {
		log.Fatal(err)
	}
	defer first.Close()
	second, err := ssh.Dial("tcp", ln.Addr().String(), guest)
	if err != nil {
		log.Fatal(err)
	}
	defer second.Close()
	ok, _, err := second.SendRequest("may-i-pass", true, nil)
	log.Print(ok, err)
}
