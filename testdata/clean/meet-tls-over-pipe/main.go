// Two ends of a pipe shake hands, one in a goroutine of its own. Neither writes
// anything else before the pipe is closed.
package main

import (
	"crypto/tls"
	"log"
	"net"
	"net/http/httptest"
)

func main() {
	ts := httptest.NewTLSServer(nil) // for its certificate
	defer ts.Close()

	near, far := net.Pipe()
	defer far.Close()
	server := tls.Server(far, ts.TLS)
	shaken := make(chan error, 1)
	go func() { shaken <- server.Handshake() }()

	client := tls.Client(near, &tls.Config{InsecureSkipVerify: true})
	if err := client.Handshake(); err != nil {
		log.Fatal(err)
	}
	if err := <-shaken; err != nil {
		log.Fatal(err)
	}
	log.Print(client.ConnectionState().HandshakeComplete)
	near.Close()
}
