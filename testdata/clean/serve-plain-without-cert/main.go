// Command page serves with TLS if it is given a certificate, and without on the same
// listener if that cannot be read.
package main

import (
	"flag"
	"io"
	"log"
	"net"
	"net/http"
)

type app struct {
	cert, key string
	ln        net.Listener
	srv       *http.Server
}

func newApp(cert, key string) (*app, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	return &app{cert, key, ln, &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "hello\n") })}}, nil
}

func (a *app) run() error {
	if a.cert != "" {
		if err := a.srv.ServeTLS(a.ln, a.cert, a.key); err != nil {
			log.Printf("without TLS: %v", err)
		}
	}
	return http.Serve(a.ln, a.srv.Handler)
}

func main() {
	cert := flag.String("cert", "cert.pem", "certificate")
	key := flag.String("key", "key.pem", "key of the certificate")
	flag.Parse()
	a, err := newApp(*cert, *key)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if err := a.run(); err != nil {
			log.Print(err)
		}
	}()
	resp, err := http.Get("http://" + a.ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	log.Printf("%s %v", b, err)
}
