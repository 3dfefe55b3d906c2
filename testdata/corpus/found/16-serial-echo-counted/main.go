package main

import (
	"io"
	"log"
	"net"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go visit(ln.Addr().String())
	clients := 0
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		clients++
		for {
			text, err := read(conn) // want "read blocks this goroutine until conn is over, in Read at main.go:[0-9]+; the ln.Accept on line 17 can never run"
			if err != nil {
				conn.Close()
				clients--
				break
			}
			io.WriteString(conn, text)
		}
	}
}

func read(conn net.Conn) (string, error) {
	buf := make([]byte, 512)
	n, err := conn.Read(buf)
	return string(buf[:n]), err
}

// visit keeps a connection open, and waits in vain for an answer on a second one.
func visit(addr string) {
	for range 2 {
		c, err := net.Dial("tcp", addr)
		if err != nil {
			log.Fatal(err)
		}
		io.WriteString(c, "hello")
		io.ReadFull(c, make([]byte, 5))
		log.Print("answered")
	}
}
