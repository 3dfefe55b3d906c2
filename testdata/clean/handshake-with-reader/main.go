// Command tape records lines that come over TLS: its reader only reads and then hangs
// up, yet shakes hands with its first read.
package main

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log"
	"net"
	"net/http/httptest"
)

func certificate() (server, client *tls.Config) {
	ts := httptest.NewTLSServer(nil)
	defer ts.Close()
	roots := x509.NewCertPool()
	roots.AddCert(ts.Certificate())
	return &tls.Config{Certificates: ts.TLS.Certificates}, &tls.Config{RootCAs: roots, ServerName: "example.com"}
}

func main() {
	server, client := certificate()
	near, far := net.Pipe()
	lines := make(chan string, 8)
	go func() {
		defer close(lines)
		defer far.Close()
		sc := bufio.NewScanner(tls.Server(far, server))
		for sc.Scan() {
			lines <- sc.Text()
		}
	}()
	c := tls.Client(near, client)
	if err := c.Handshake(); err != nil {
		log.Fatal(err)
	}
	for i := range 3 {
		if _, err := fmt.Fprintf(c, "take %d\n", i); err != nil {
			log.Fatal(err)
		}
	}
	c.Close()
	for l := range lines {
		log.Print(l)
	}
}
