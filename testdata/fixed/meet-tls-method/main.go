// Command certname asks itself over TLS for whom its certificate is.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log"
	"net"
	"net/http/httptest"
)

// station listens for itself.
type station struct {
	ln   net.Listener
	pool *x509.CertPool
}

func newStation() (*station, error) {
	ts := httptest.NewUnstartedServer(nil)
	ts.StartTLS()
	defer ts.Close()
	ln, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: ts.TLS.Certificates})
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	pool.AddCert(ts.Certificate())
	return &station{ln, pool}, nil
}

// shake shows the certificate to the next client.
func (s *station) shake() error {
	c, err := s.ln.Accept()
	if err != nil {
		return err
	}
	defer c.Close()
	return c.(*tls.Conn).Handshake()
}

func (s *station) names() ([]string, error) {
	shaken := make(chan error, 1)
	go func() { shaken <- s.shake() }()
	c, err := tls.Dial("tcp", s.ln.Addr().String(), &tls.Config{RootCAs: s.pool, ServerName: "example.com"})
	if err != nil {
		return nil, fmt.Errorf("dial: %w", err)
	}
	if err := <-shaken; err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	defer c.Close()
	return c.ConnectionState().PeerCertificates[0].DNSNames, nil
}

func main() {
	s, err := newStation()
	if err != nil {
		log.Fatal(err)
	}
	defer s.ln.Close()
	names, err := s.names()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(names)
}
