// Command letters reads letters, one connection each, and answers each on a
// connection of its own to the writer's address.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"strings"
)

func accept(ln net.Listener, conns chan<- net.Conn) {
	defer close(conns)
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		conns <- c
	}
}

// clerk reads each letter to its end and answers it.
func clerk(conns <-chan net.Conn) {
	for c := range conns {
		letter, err := io.ReadAll(c)
		c.Close()
		if err != nil {
			continue
		}
		home, text, _ := strings.Cut(string(letter), "\n")
		reply, err := net.Dial("tcp", home)
		if err != nil {
			log.Print(err)
			continue
		}
		fmt.Fprintf(reply, "re: %s", text)
		reply.Close()
	}
}

func main() {
	office, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	home, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	conns := make(chan net.Conn)
	go accept(office, conns)
	go clerk(conns)
	for _, text := range []string{"rent", "garden"} {
		c, err := net.Dial("tcp", office.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintf(c, "%s\n%s", home.Addr(), text)
		c.Close()
		answer, err := home.Accept()
		if err != nil {
			log.Fatal(err)
		}
		b, err := io.ReadAll(answer)
		answer.Close()
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", b)
	}
}
