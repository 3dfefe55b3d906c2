// Command archive gives each session of an SSH connection its files over SFTP.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"log"
	"net"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"
)

type archive struct {
	conf    *ssh.ServerConfig
	shelves sftp.Handlers
}

func newArchive() (*archive, ssh.PublicKey) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	a := &archive{&ssh.ServerConfig{NoClientAuth: true}, sftp.InMemHandler()}
	a.conf.AddHostKey(signer)
	return a, signer.PublicKey()
}

// start answers the requests of a session until it wants the subsystem.
func start(reqs <-chan *ssh.Request) {
	for r := range reqs {
		r.Reply(r.Type == "subsystem", nil)
	}
}

func (a *archive) read(session ssh.Channel) {
	defer session.Close()
	files := sftp.NewRequestServer(session, a.shelves)
	if err := files.Serve(); err != nil {
		log.Print(err)
	}
}

func (a *archive) receive(c net.Conn) error {
	_, sessions, reqs, err := ssh.NewServerConn(c, a.conf)
	if err != nil {
		return err
	}
	go ssh.DiscardRequests(reqs)
	for wanted := range sessions {
		if wanted.ChannelType() != "session" {
			wanted.Reject(ssh.UnknownChannelType, "only sessions")
			continue
		}
		session, reqs, err := wanted.Accept()
		if err != nil {
			return err
		}
		go start(reqs)
		a.read(session) // want "read blocks this goroutine until the client closes its end, in Serve at main.go:\\d+; the receive on line \\d+ can never run"
	}
	return nil
}

func main() {
	a, host := newArchive()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		c, err := ln.Accept()
		if err == nil {
			err = a.receive(c)
		}
		log.Print(err)
	}()
	conn, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{User: "reader", HostKeyCallback: ssh.FixedHostKey(host)})
	if err != nil {
		log.Fatal(err)
	}
	var readers [2]*sftp.Client
	for i := range readers {
		if readers[i], err = sftp.NewClient(conn); err != nil {
			log.Fatal(err)
		}
	}
	if err := readers[0].Mkdir("/maps"); err != nil {
		log.Fatal(err)
	}
	info, err := readers[1].Stat("/maps")
	if err != nil {
		log.Fatal(err)
	}
	log.Print(info.Name())
	conn.Close()
}
