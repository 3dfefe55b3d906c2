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
	go handle(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	reply, err := io.ReadAll(conn) // for ever: nobody closes the connection
	log.Printf("%q, %v", reply, err)
}

func handle(ln net.Listener) {
	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	written := make(chan bool)
	greet(conn, written) // want "greet blocks this goroutine until somebody receives from written, in a send at main.go:[0-9]+; the receive on line 31 that would do so can never run"
	if <-written {
		conn.Close()
	}
}

func greet(conn net.Conn, written chan<- bool) {
	_, err := fmt.Fprintln(conn, "hello")
	written <- err == nil
}
