// Command gatehouse asks every guard that comes for the password of the day, and the
// guard first reports what it has seen on its round.
package main

import (
	"crypto/ed25519"
	"fmt"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

// post is a guard that is connected.
type post struct {
	name string
	conn *ssh.ServerConn
}

// greet shakes hands with a guard, who opens no channels.
func (p *post) greet(nc net.Conn, cfg *ssh.ServerConfig) error {
	conn, chans, reqs, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		return err
	}
	go refuse(chans)
	go ssh.DiscardRequests(reqs)
	p.conn, p.name = conn, conn.User()
	return nil
}

func refuse(chans <-chan ssh.NewChannel) {
	for c := range chans {
		c.Reject(ssh.Prohibited, "talk at the gate")
	}
}

func (p *post) password() (string, error) {
	ok, word, err := p.conn.SendRequest("password", true, nil)
	if err != nil {
		return "", err
	}
	if !ok {
		return "", fmt.Errorf("%s does not know the password", p.name)
	}
	return string(word), nil
}

// guard reports and then answers.
func guard(addr string, cfg *ssh.ClientConfig) {
	nc, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	conn, chans, reqs, err := ssh.NewClientConn(nc, addr, cfg)
	if err != nil {
		log.Fatal(err)
	}
	go refuse(chans)
	for hour := range 40 {
		if _, _, err := conn.SendRequest("all-is-well", false, fmt.Appendf(nil, "%d", hour)); err != nil {
			return
		}
	}
	for r := range reqs {
		r.Reply(r.Type == "password", []byte("swordfish"))
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
	go guard(ln.Addr().String(), &ssh.ClientConfig{User: "vimes", HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})

	nc, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	p := new(post)
	if err := p.greet(nc, cfg); err != nil {
		log.Fatal(err)
	}
	word, err := p.password()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(word)
}
