// Command valve asks a valve, by a socket of this machine, whether it is still there. The
// valve looks at nothing but the channels that are opened to it.
package main

import (
	"crypto/ed25519"
	"log"
	"net"
	"os"
	"path/filepath"

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
	dir, err := os.MkdirTemp("", "valve")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	ln, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		log.Fatal(err)
	}
	cfg := &ssh.ServerConfig{NoClientAuth: true}
	cfg.AddHostKey(hostKey())
	go func() {
		line, err := ln.Accept()
		if err != nil {
			return
		}
		_, chans, reqs, err := ssh.NewServerConn(line, cfg)
		if err != nil {
			log.Print(err)
			return
		}
		go ssh.DiscardRequests(reqs)
		for c := range chans {
			c.Reject(ssh.Prohibited, "the valve opens nothing")
		}
	}()

	nc, err := net.Dial("unix", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	conn, chans, reqs, err := ssh.NewClientConn(nc, "valve", &ssh.ClientConfig{User: "pump", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		log.Fatal(err)
	}
	c := ssh.NewClient(conn, chans, reqs)
	defer c.Close()
	ok, _, err := c.SendRequest("still-there", true, nil)
	log.Print(ok, err)
}
