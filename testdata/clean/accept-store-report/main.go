// Command inbox stores what machines report, one after the other: a report ends
// when its machine hangs up.
package main

import (
	"bytes"
	"io"
	"log"
	"net"
)

func collect(ln net.Listener, reports chan<- []byte) {
	defer close(reports)
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		var b bytes.Buffer
		if _, err := io.Copy(&b, c); err != nil {
			log.Print(err)
		}
		c.Close()
		reports <- b.Bytes()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	reports := make(chan []byte)
	go collect(ln, reports)
	for _, text := range []string{"oil low", "belt worn"} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		io.WriteString(c, text)
		c.Close()
	}
	for range 2 {
		log.Printf("report: %s", <-reports)
	}
	ln.Close()
	for range reports {
	}
}
