package main

import (
	"log"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/http2"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go visit(ln.Addr().String())
	var srv http2.Server
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		srv.ServeConn(conn, &http2.ServeConnOpts{Handler: http.NotFoundHandler()}) // want "ServeConn blocks this goroutine until its peer closes conn; the ln.Accept on line 20 can never run"
		conn.Close()
	}
}

// visit keeps a connection open, as browsers do, and waits on a second one for
// the settings that a server sends first.
func visit(addr string) {
	for range 2 {
		c, err := net.Dial("tcp", addr)
		if err != nil {
			log.Fatal(err)
		}
		if _, err := c.Write([]byte(http2.ClientPreface + "\x00\x00\x00\x04\x00\x00\x00\x00\x00")); err != nil {
			log.Fatal(err)
		}
		c.SetReadDeadline(time.Now().Add(time.Minute))
		if _, err := c.Read(make([]byte, 9)); err != nil {
			log.Fatal(err)
		}
		log.Print("answered")
	}
}
