// Command harbour has pilots who are told where it is when they ask.
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

func (p pilot) enter(ship string) (string, error) {
	conn, err := net.Dial("tcp", p.where())
	if err != nil {
		return "", err
	}
	defer conn.Close()
	fmt.Fprintln(conn, ship)
	return bufio.NewReader(conn).ReadString('\n')
}

func berth(conn net.Conn, n int) {
	defer conn.Close()
	ship, err := bufio.NewReader(conn).ReadString('\n')
	if err == nil {
		fmt.Fprintf(conn, "berth %d for %s", n, ship)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	func() {
		for n := 1; ; n++ {
			conn, err := ln.Accept() // want "Accept blocks this goroutine until ln is over; the ln.Addr on line"
			if err != nil {
				return
			}
			go berth(conn, n)
		}
	}()
	p := pilot{where: func() string { return ln.Addr().String() }}
	said, err := p.enter("Argo")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(said)
}
