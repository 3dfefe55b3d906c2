// Command backend starts a server for its tests and hands it out.
package main

import (
	"log"
	"net"
	"net/http"
)

type backend struct {
	srv  *http.Server
	addr string
}

func start() (b *backend, stop func(), err error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return
	}
	srv := &http.Server{Handler: http.NotFoundHandler()}
	go srv.Serve(ln)
	b = &backend{srv: srv, addr: ln.Addr().String()}
	stop = func() {
		defer func() { b.srv.Close() }()
		log.Print("stopping")
	}
	return
}

func main() {
	b, stop, err := start()
	if err != nil {
		log.Fatal(err)
	}
	defer stop()
	resp, err := http.Get("http://" + b.addr)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
}
