// Command dike asks its sluices over SSH, again and again, whether they are there.
package main

import (
	"crypto/ed25519"
	"fmt"
	"log"
	"net"
	"time"

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

type sluice struct {
	cfg *ssh.ServerConfig
	at  net.Listener
}

func (s *sluice) open() {
	for {
		nc, err := s.at.Accept()
		if err != nil {
			return
		}
		go s.serve(nc)
	}
}

func (s *sluice) serve(nc net.Conn) {
	defer nc.Close()
	conn, chans, reqs, err := ssh.NewServerConn(nc, s.cfg)
	if err != nil {
		log.Print(err)
		return
	}
	go ssh.DiscardRequests(reqs)
	log.Printf("%s is at the gate", conn.User())
	for c := range chans {
		c.Reject(ssh.UnknownChannelType, "no water")
	}
}

type dike struct{ sluice *ssh.Client }

func (d *dike) look() (time.Duration, error) {
	from := time.Now()
	if _, _, err := d.sluice.SendRequest("keepalive@dike", true, nil); err != nil {
		return 0, fmt.Errorf("the sluice is gone: %w", err)
	}
	return time.Since(from), nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	s := &sluice{&ssh.ServerConfig{NoClientAuth: true}, ln}
	s.cfg.AddHostKey(hostKey())
	go s.open()

	c, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{User: "warden", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	d := &dike{c}
	for range 3 {
		took, err := d.look()
		if err != nil {
			log.Fatal(err)
		}
		log.Print("there, in ", took)
	}
}
