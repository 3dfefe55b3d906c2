// Command oracle answers whoever asks it over TCP.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type road interface {
	Dial(network, addr string) (net.Conn, error)
}

type pilgrim struct {
	road road
	to   string
}

// newPilgrim is one who goes to an address, by the open road if none is given.
func newPilgrim(by road, to string) *pilgrim {
	if by == nil {
		by = &net.Dialer{}
	}
	return &pilgrim{by, to}
}

func (p *pilgrim) ask(question string) (string, error) {
	conn, err := p.road.Dial("tcp", p.to)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	fmt.Fprintln(conn, question)
	return bufio.NewReader(conn).ReadString('\n')
}

type oracle struct{ word string }

func (o *oracle) serve(ln net.Listener) error {
	defer ln.Close()
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		go o.answer(conn)
	}
}

func (o *oracle) answer(conn net.Conn) {
	defer conn.Close()
	for sc := bufio.NewScanner(conn); sc.Scan(); {
		fmt.Fprintln(conn, o.word)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	o := &oracle{"perhaps"}
	o.serve(ln) // want "serve blocks this goroutine until ln is over, in Accept at .*; the newPilgrim on line"
	p := newPilgrim(nil, ln.Addr().String())
	said, err := p.ask("Will it rain?")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(said)
}
