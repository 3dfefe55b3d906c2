// Command sshself makes both ends of a secure link in one process, the near one a little
// later by a timer.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"log"
	"net"
	"time"

	"golang.org/x/crypto/ssh"
)

// link is a connected pair of ends.
type link struct {
	near, far ssh.Conn
	close     func()
}

func ends() (a, b net.Conn, err error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer ln.Close()
	if a, err = net.Dial("tcp", ln.Addr().String()); err != nil {
		return nil, nil, err
	}
	b, err = ln.Accept()
	return a, b, err
}

func secure(key ssh.Signer) (*link, error) {
	a, b, err := ends()
	if err != nil {
		return nil, err
	}
	cfg := &ssh.ServerConfig{NoClientAuth: true}
	cfg.AddHostKey(key)
	type dialled struct {
		conn  ssh.Conn
		chans <-chan ssh.NewChannel
		reqs  <-chan *ssh.Request
		err   error
	}
	nearc := make(chan dialled, 1)
	time.AfterFunc(10*time.Millisecond, func() {
		conn, chans, reqs, err := ssh.NewClientConn(a, "far", &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key.PublicKey())})
		nearc <- dialled{conn, chans, reqs, err}
	})
	far, offers, asked, err := ssh.NewServerConn(b, cfg)
	if err != nil {
		return nil, fmt.Errorf("far end: %w", err)
	}
	got := <-nearc
	if got.err != nil {
		return nil, fmt.Errorf("near end: %w", got.err)
	}
	near, chans, reqs := got.conn, got.chans, got.reqs
	l := &link{near: near, far: far, close: func() { near.Close() }}
	for _, q := range []<-chan *ssh.Request{asked, reqs} {
		go ssh.DiscardRequests(q)
	}
	go refuse(offers)
	go refuse(chans)
	return l, nil
}

func refuse(offers <-chan ssh.NewChannel) {
	for o := range offers {
		o.Reject(ssh.Prohibited, "none here")
	}
}

func main() {
	_, priv, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	key, err := ssh.NewSignerFromKey(priv)
	if err != nil {
		log.Fatal(err)
	}
	l, err := secure(key)
	if err != nil {
		log.Fatal(err)
	}
	defer l.close()
	fmt.Printf("%s\n", l.far.ClientVersion())
}
