// Command greeting checks what a mail server says first, before it has taken the
// connection out of the listener's queue.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

func greeting(addr string) (string, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	fmt.Fprintln(conn, "HELO localhost")
	return bufio.NewReader(conn).ReadString('\n')
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()

	line, err := greeting(ln.Addr().String()) // want "greeting blocks this goroutine until its server answers, in ReadString at main.go:19; the connection waits for the ln.Accept on line 35"
	if err != nil {
		log.Fatal(err)
	}
	log.Print(line)

	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, "220 ready")
	conn.Close()
}
