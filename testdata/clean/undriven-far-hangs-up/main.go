// Command probe asks a server that only looks who is there, and hangs up.
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

func look(nc net.Conn, cfg *ssh.ServerConfig) {
	defer nc.Close()
	conn, _, _, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		log.Print(err)
		return
	}
	log.Print(conn.User(), " was here")
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
			go look(nc, cfg)
		}
	}()
	c, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{User: "probe", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	if _, _, err := c.SendRequest("hello", true, nil); err == nil {
		log.Fatal("somebody answered")
	}
	log.Print("nobody is there any more")
}
