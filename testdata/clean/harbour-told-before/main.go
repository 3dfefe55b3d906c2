// Command harbour takes in the one ship that was told of it before it opened.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type pilot struct {
	where func() string
}

func (p pilot) enter(ship string) {
	conn, err := net.Dial("tcp", p.where())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintln(conn, ship)
	bufio.NewReader(conn).ReadString('\n')
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	where := func() string { return ln.Addr().String() }
	go pilot{where}.enter("Argo")
	func() {
		for {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			ship, _ := bufio.NewReader(conn).ReadString('\n')
			fmt.Fprintln(conn, "the last berth")
			conn.Close()
			fmt.Print("in: ", ship)
			ln.Close()
		}
	}()
	last := pilot{where: func() string { return "not at " + ln.Addr().Network() }}
	fmt.Println(len(last.where()))
}
