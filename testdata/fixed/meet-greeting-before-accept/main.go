// Command greeting checks what a mail server says first.
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

	done := make(chan error, 1)
	go func() {
		line, err := greeting(ln.Addr().String())
		log.Print(line)
		done <- err
	}()

	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, "220 ready")
	if err := <-done; err != nil {
		log.Fatal(err)
	}
	conn.Close()
}
