// Command greeting serves one line over SSH and reads it.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"net"

	"github.com/gliderlabs/ssh"
	gossh "golang.org/x/crypto/ssh"
)

const addr = "127.0.0.1:31432"

func hostKey() ssh.Option {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	return func(srv *ssh.Server) error {
		srv.AddHostKey(signer)
		return nil
	}
}

func greet(s ssh.Session) { io.WriteString(s, "good morning") }

func main() {
	// Nobody stops it.
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(ssh.Serve(ln, greet, hostKey(), ssh.NoPty())) }()
	client, err := gossh.Dial("tcp", addr, &gossh.ClientConfig{User: "guest", HostKeyCallback: gossh.InsecureIgnoreHostKey()})
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	session, err := client.NewSession()
	if err != nil {
		log.Fatal(err)
	}
	line, err := session.Output("greet")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(line))
}
