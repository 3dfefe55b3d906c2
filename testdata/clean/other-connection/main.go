// Command relay takes a finished recording from a recorder and hands it to an
// archive.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net"
)

func recorder(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	fmt.Fprint(c, "tape 12: birds at dawn")
}

func archive(ln net.Listener, stored chan<- string) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	b, err := io.ReadAll(c)
	if err != nil {
		return
	}
	stored <- string(b)
}

func dial(serve func(net.Listener)) (net.Conn, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	go serve(ln)
	return net.Dial("tcp", ln.Addr().String())
}

func main() {
	stored := make(chan string)
	from, err := dial(recorder)
	if err != nil {
		log.Fatal(err)
	}
	defer from.Close()
	to, err := dial(func(ln net.Listener) { archive(ln, stored) })
	if err != nil {
		log.Fatal(err)
	}
	var tape bytes.Buffer
	if _, err := io.Copy(&tape, from); err != nil {
		log.Fatal(err)
	}
	if _, err := to.Write(tape.Bytes()); err != nil {
		log.Fatal(err)
	}
	to.Close()
	log.Print(<-stored)
}
