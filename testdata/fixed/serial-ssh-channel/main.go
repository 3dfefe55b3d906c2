// Command parrotssh repeats what comes on each channel of a connection.
package main

import (
	"bufio"
	"crypto/ed25519"
	"fmt"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

func parrot(ch ssh.Channel) {
	defer ch.Close()
	sc := bufio.NewScanner(ch)
	for sc.Scan() {
		fmt.Fprintln(ch, sc.Text())
	}
}

func cage(nc net.Conn, cfg *ssh.ServerConfig) error {
	_, chans, reqs, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		return err
	}
	go ssh.DiscardRequests(reqs)
	for nch := range chans {
		ch, chReqs, err := nch.Accept()
		if err != nil {
			return err
		}
		go ssh.DiscardRequests(chReqs)
		go parrot(ch)
	}
	return nil
}

func say(c *ssh.Client, word string) (ssh.Channel, error) {
	ch, reqs, err := c.OpenChannel("parrot", nil)
	if err != nil {
		return nil, err
	}
	go ssh.DiscardRequests(reqs)
	if _, err := fmt.Fprintln(ch, word); err != nil {
		return nil, err
	}
	answer, err := bufio.NewReader(ch).ReadString('\n')
	log.Printf("%q", answer)
	return ch, err
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
	go func() {
		nc, err := ln.Accept()
		if err == nil {
			err = cage(nc, cfg)
		}
		log.Print(err)
	}()
	c, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	for _, word := range []string{"cracker", "seed"} {
		ch, err := say(c, word)
		if err != nil {
			log.Fatal(err)
		}
		defer ch.Close()
	}
}
