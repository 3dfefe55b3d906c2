package main

import (
	"bufio"
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
		lines := bufio.NewScanner(conn)
		for lines.Scan() { // want "Scan blocks this goroutine until lines is over; the ln.Accept on line 19 can never run"
			fmt.Fprintln(conn, lines.Text())
		}
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
