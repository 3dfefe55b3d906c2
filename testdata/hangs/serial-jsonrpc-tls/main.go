// Command seeds is a seed catalogue that gardens ask over TLS with JSON-RPC.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log"
	"net"
	"net/http/httptest"
	"net/rpc"
	"net/rpc/jsonrpc"
)

type Seeds map[string]int

func (s Seeds) Days(plant string, days *int) error {
	d, ok := s[plant]
	if !ok {
		return fmt.Errorf("no %s in the catalogue", plant)
	}
	*days = d
	return nil
}

type catalogue struct {
	net.Listener
	rpc *rpc.Server
}

func (c *catalogue) loop() {
	for {
		conn, err := c.Accept()
		if err != nil {
			return
		}
		func() {
			defer conn.Close()
			c.rpc.ServeCodec(jsonrpc.NewServerCodec(conn)) // want "ServeCodec blocks this goroutine until"
		}()
	}
}

// certificate borrows the pair that package httptest has for local tests.
func certificate() (server, client *tls.Config) {
	ts := httptest.NewTLSServer(nil)
	defer ts.Close()
	roots := x509.NewCertPool()
	roots.AddCert(ts.Certificate())
	return &tls.Config{Certificates: ts.TLS.Certificates}, &tls.Config{RootCAs: roots, ServerName: "example.com"}
}

func main() {
	server, client := certificate()
	ln, err := tls.Listen("tcp", "127.0.0.1:0", server)
	if err != nil {
		log.Fatal(err)
	}
	c := &catalogue{ln, rpc.NewServer()}
	if err := c.rpc.RegisterName("Seeds", Seeds{"cress": 4, "parsley": 25}); err != nil {
		log.Fatal(err)
	}
	go c.loop()
	for _, plant := range []string{"cress", "parsley"} {
		conn, err := tls.Dial("tcp", ln.Addr().String(), client)
		if err != nil {
			log.Fatal(err)
		}
		garden := jsonrpc.NewClient(conn)
		defer garden.Close()
		var days int
		if err := garden.Call("Seeds.Days", plant, &days); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %d days", plant, days)
	}
}
