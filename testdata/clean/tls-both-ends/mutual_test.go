// Package mutual tests a TLS handshake over an in-memory link and a message that
// follows it.
package mutual

import (
	"bufio"
	"crypto/ed25519"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"math/big"
	"net"
	"testing"
)

func certificate(t *testing.T) tls.Certificate {
	t.Helper()
	pub, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	tmpl := &x509.Certificate{SerialNumber: big.NewInt(1)}
	der, err := x509.CreateCertificate(nil, tmpl, tmpl, pub, key)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

func TestMessageAfterHandshake(t *testing.T) {
	near, far := net.Pipe()
	t.Cleanup(func() {
		near.Close()
		far.Close()
	})
	server := tls.Server(far, &tls.Config{Certificates: []tls.Certificate{certificate(t)}})
	client := tls.Client(near, &tls.Config{InsecureSkipVerify: true})
	lines := make(chan string, 1)
	go func() {
		defer close(lines)
		for sc := bufio.NewScanner(server); sc.Scan(); {
			lines <- sc.Text()
		}
	}()
	if err := client.Handshake(); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Fprintln(client, "over"); err != nil {
		t.Fatal(err)
	}
	if got := <-lines; got != "over" {
		t.Errorf("got %q", got)
	}
}
