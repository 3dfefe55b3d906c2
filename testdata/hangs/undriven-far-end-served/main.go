// Command lamp measures how far away the next lighthouse is, before it serves that one.
package main

import (
	"log"
	"net"
	"time"

	"github.com/moby/spdystream"
)

// lighthouse answers whoever comes first.
func lighthouse(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	far, err := spdystream.NewConnection(c, true)
	if err != nil {
		log.Fatal(err)
	}
	far.Serve(spdystream.NoOpStreamHandler)
}

type lamp struct{ beam *spdystream.Connection }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go lighthouse(ln)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	var l lamp
	if l.beam, err = spdystream.NewConnection(c, false); err != nil {
		log.Fatal(err)
	}
	d, err := l.beam.Ping() // want "Ping blocks this goroutine until another one drives l.beam"
	if err != nil {
		log.Fatal(err)
	}
	go l.beam.Serve(spdystream.NoOpStreamHandler)
	log.Print("answered: ", d < time.Minute)
	if err := l.beam.Close(); err != nil {
		log.Fatal(err)
	}
}
