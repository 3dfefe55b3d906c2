// Command meeting lets one guest in, who is told by a card where that is.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// card says where to go, once somebody turns it.
type card map[string]func() net.Addr

func visit(c card, name string) (string, error) {
	to := c[name]()
	conn, err := net.Dial(to.Network(), to.String())
	if err != nil {
		return "", err
	}
	defer conn.Close()
	return bufio.NewReader(conn).ReadString('\n')
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go func() {
		guest, err := ln.Accept()
		if err != nil {
			log.Print(err)
			return
		}
		fmt.Fprintln(guest, "sit down")
		guest.Close()
	}()
	said, err := visit(card{"Ada": func() net.Addr { return ln.Addr() }}, "Ada")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(said)
}
