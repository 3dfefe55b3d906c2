package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"net/http"
)

// waiting is the listener of the HTTP server: what is no other protocol comes in here.
type waiting struct {
	net.Listener
	conns chan net.Conn
}

func (w *waiting) Accept() (net.Conn, error) { return <-w.conns, nil }

type peeked struct {
	net.Conn
	r *bufio.Reader
}

func (p *peeked) Read(b []byte) (int, error) { return p.r.Read(b) }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	web := &waiting{Listener: ln, conns: make(chan net.Conn)}
	go http.Serve(web, http.NotFoundHandler())
	go share(ln, web)
	idle, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer idle.Close()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(resp.Status)
}

// share looks at the first byte of a client for which protocol it speaks.
func share(ln net.Listener, web *waiting) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		r := bufio.NewReader(conn)
		first, err := r.Peek(1) // want "Peek blocks this goroutine until something comes from r; as long as this client says nothing, the ln.Accept on line 50 can never take the next one"
		if err != nil {
			conn.Close()
			continue
		}
		if first[0] == '*' {
			go redis(conn, r)
			continue
		}
		web.conns <- &peeked{conn, r}
	}
}

func redis(conn net.Conn, r *bufio.Reader) {
	defer conn.Close()
	for {
		if _, err := r.ReadString('\n'); err != nil {
			return
		}
		fmt.Fprint(conn, "+OK\r\n")
	}
}
