// Command hatch gives each SSH client a hatch that hands back what is put in.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

type hatch struct {
	config ssh.ServerConfig
}

func (h *hatch) open(nc net.Conn) error {
	defer nc.Close()
	guest, offers, asked, err := ssh.NewServerConn(nc, &h.config)
	if err != nil {
		return fmt.Errorf("handshake: %w", err)
	}
	log.Printf("%s is at the hatch", guest.User())
	ssh.DiscardRequests(asked) // want "DiscardRequests blocks this goroutine until the connection ends; the loop on line 27 can never run"
	for offer := range offers {
		if offer.ChannelType() != "hatch" {
			if err := offer.Reject(ssh.UnknownChannelType, "there is a hatch only"); err != nil {
				return err
			}
			continue
		}
		ch, wishes, err := offer.Accept()
		if err != nil {
			return err
		}
		go ssh.DiscardRequests(wishes)
		go func() {
			defer ch.Close()
			io.Copy(ch, ch)
		}()
	}
	return nil
}

func main() {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	h := &hatch{config: ssh.ServerConfig{NoClientAuth: true}}
	h.config.AddHostKey(signer)
	wall, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for {
			nc, err := wall.Accept()
			if err != nil {
				return
			}
			go h.open(nc)
		}
	}()

	guest, err := ssh.Dial("tcp", wall.Addr().String(), &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		log.Fatal(err)
	}
	ch, wishes, err := guest.OpenChannel("hatch", nil)
	if err != nil {
		log.Fatal(err)
	}
	go ssh.DiscardRequests(wishes)
	io.WriteString(ch, "bread")
	ch.CloseWrite()
	back, err := io.ReadAll(ch)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s came back", back)
	guest.Close()
}
