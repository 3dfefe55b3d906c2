// Command parley has a helper take its client over before it stops its server, which
// does not wait for such connections.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
)

// sit takes the connection of a client over.
func sit(w http.ResponseWriter) (net.Conn, error) {
	h, ok := w.(http.Hijacker)
	if !ok {
		return nil, http.ErrNotSupported
	}
	conn, _, err := h.Hijack()
	return conn, err
}

type parley struct {
	srv  *http.Server
	over chan error
}

func (p *parley) talk(w http.ResponseWriter, r *http.Request) {
	conn, err := sit(w)
	if err != nil {
		log.Print(err)
		return
	}
	defer conn.Close()
	if err := p.srv.Shutdown(context.Background()); err != nil {
		log.Print(err)
	}
	fmt.Fprint(conn, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nagreed")
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	p := &parley{over: make(chan error, 1)}
	tent := http.NewServeMux()
	tent.HandleFunc("/talk", p.talk)
	p.srv = &http.Server{Handler: tent}
	go func() { p.over <- p.srv.Serve(ln) }()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprint(conn, "GET /talk HTTP/1.1\r\nHost: tent\r\n\r\n")
	status, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(status)
	<-p.over
}
