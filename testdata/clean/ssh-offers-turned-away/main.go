// Command deaf logs in over SSH and turns away what the server offers, in a goroutine;
// it takes the server's wishes in place, until the server hangs up, and then looks for
// offers that are left.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

func visit(nc net.Conn) {
	_, offers, asked, err := ssh.NewClientConn(nc, "shop", &ssh.ClientConfig{User: "deaf", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for offer := range offers {
			offer.Reject(ssh.Prohibited, "not today")
		}
	}()
	ssh.DiscardRequests(asked)
	for range offers {
	}
	log.Print("the shop has closed")
}

func shop(nc net.Conn) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	config := &ssh.ServerConfig{NoClientAuth: true}
	config.AddHostKey(signer)
	guest, offers, asked, err := ssh.NewServerConn(nc, config)
	if err != nil {
		log.Fatal(err)
	}
	go ssh.DiscardRequests(asked)
	go func() {
		for offer := range offers {
			offer.Reject(ssh.Prohibited, "no")
		}
	}()
	if _, _, err := guest.OpenChannel("cheese", nil); err != nil {
		log.Print(err)
	}
	guest.Close()
}

func main() {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		nc, err := door.Accept()
		if err != nil {
			log.Fatal(err)
		}
		shop(nc)
	}()
	nc, err := net.Dial("tcp", door.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	visit(nc)
}
