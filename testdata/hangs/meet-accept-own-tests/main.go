// Command chess plays both sides of a game by mail, for practice.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()

	// Black waits at home.
	black, err := ln.Accept() // want "Accept blocks this goroutine until somebody connects to ln"
	if err != nil {
		log.Fatalf("black: %v", err)
	}
	defer black.Close()
	white, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatalf("white: %v", err)
	}
	defer white.Close()

	fmt.Fprintln(white, "e2 e4")
	move, err := bufio.NewReader(black).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("white plays %s", move)
}
