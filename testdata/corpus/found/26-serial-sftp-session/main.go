// The server of an SSH connection serves each session to its end before it takes the
// next one: of two SFTP clients on one connection, the second gets no answer.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"log"
	"net"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"
)

func serve(ln net.Listener, config *ssh.ServerConfig) {
	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	_, sessions, reqs, err := ssh.NewServerConn(conn, config)
	if err != nil {
		log.Fatal(err)
	}
	go ssh.DiscardRequests(reqs)
	for wanted := range sessions {
		session, reqs, err := wanted.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go func() {
			for r := range reqs {
				r.Reply(r.Type == "subsystem", nil)
			}
		}()
		server := sftp.NewRequestServer(session, sftp.InMemHandler())
		server.Serve() // want "Serve blocks this goroutine until the client closes its end; the receive on line \\d+ can never run"
		server.Close()
	}
}

func main() {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	host, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	config := &ssh.ServerConfig{NoClientAuth: true}
	config.AddHostKey(host)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serve(ln, config)
	conn, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(host.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	for range 2 {
		client, err := sftp.NewClient(conn)
		if err != nil {
			log.Fatal(err)
		}
		wd, err := client.Getwd()
		log.Print(wd, err)
	}
}
