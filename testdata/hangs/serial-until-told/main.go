// Command ferry takes guests aboard over SSH until it is told that the day is over.
// Somebody who only stands on the ramp must not keep the others ashore.
package main

import (
	"context"
	"crypto/ed25519"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

type ferry struct {
	ln  net.Listener
	cfg *ssh.ServerConfig
}

func seat(chans <-chan ssh.NewChannel) {
	for c := range chans {
		c.Reject(ssh.UnknownChannelType, "stay in your seat")
	}
}

func (f *ferry) run(day context.Context) error {
	for {
		nc, err := f.ln.Accept()
		select {
		case <-day.Done():
			log.Print("last trip")
			return nil
		default:
			if err != nil {
				continue
			}
		}
		conn, chans, reqs, err := ssh.NewServerConn(nc, f.cfg) // want "NewServerConn blocks this goroutine until something comes from nc"
		if err != nil {
			log.Printf("no ticket: %v", err)
			continue
		}
		log.Printf("%s came aboard", conn.User())
		go ssh.DiscardRequests(reqs)
		go seat(chans)
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
	day, over := context.WithCancel(context.Background())
	defer over()
	f := &ferry{ln, cfg}
	go f.run(day)

	idler, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer idler.Close() // stands on the ramp
	guest, err := ssh.Dial("tcp", ln.Addr().String(), &ssh.ClientConfig{User: "guest", HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		log.Fatal(err)
	}
	defer guest.Close()
	log.Print("the guest is aboard")
}
