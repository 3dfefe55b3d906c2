package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go visit(ln.Addr().String())
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		io.Copy(conn, conn) // want "Copy blocks this goroutine until conn ends; the ln.Accept on line 18 can never run"
		conn.Close()
	}
}

// visit keeps a connection open, and waits in vain for an answer on a second one.
func visit(addr string) {
	for range 2 {
		c, err := net.Dial("tcp", addr)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(c, "hello")
		io.ReadFull(c, make([]byte, 6))
		log.Print("answered")
	}
}
