// Command lamp measures how far away the next lighthouse is.
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

func light(addr string) (*lamp, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	beam, err := spdystream.NewConnection(c, false)
	if err != nil {
		return nil, err
	}
	l := &lamp{beam: beam}
	go l.shine()
	return l, nil
}

// shine serves the lamp's own end.
func (l *lamp) shine() { l.beam.Serve(spdystream.NoOpStreamHandler) }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go lighthouse(ln)
	l, err := light(ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	d, err := l.beam.Ping()
	if err != nil {
		log.Fatal(err)
	}
	log.Print("answered: ", d < time.Minute)
	if err := l.beam.Close(); err != nil {
		log.Fatal(err)
	}
}
