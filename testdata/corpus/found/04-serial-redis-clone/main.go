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
		handle(conn) // want "handle blocks this goroutine until lines is over, in Scan at main.go:[0-9]+; the ln.Accept on line 19 can never run"
	}
}

var data = make(map[string]string)

func handle(conn net.Conn) {
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	for lines.Scan() {
		data["last"] = lines.Text()
		fmt.Fprintln(conn, data["last"])
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
