// Command proxy copies one way after the other.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

func proxy(a, b net.Conn) error {
	if _, err := io.Copy(a, b); err != nil { // want "Copy blocks this goroutine until b ends; the io.Copy on line"
		return err
	}
	_, err := io.Copy(b, a)
	return err
}

func main() {
	a1, a2 := tcp()
	b1, b2 := tcp()
	go func() {
		if err := proxy(a2, b2); err != nil {
			log.Print(err)
		}
	}()
	fmt.Fprintln(a1, "ping")
	s, err := bufio.NewReader(b1).ReadString('\n')
	fmt.Print(s, err, "\n")
}

func tcp() (net.Conn, net.Conn) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	a, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	b, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	return a, b
}
