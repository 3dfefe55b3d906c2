// Command postern lets callers through to a house that does not listen outside.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

type postern struct {
	gate  net.Listener
	house string
}

// lead brings one caller to the house, and stays until either side is done.
func (p *postern) lead(caller net.Conn) {
	inside, err := net.Dial("tcp", p.house)
	if err != nil {
		log.Print(err)
		caller.Close()
		return
	}
	over := make(chan struct{}, 2)
	carry := func(to, from net.Conn) {
		io.Copy(to, from)
		over <- struct{}{}
	}
	go carry(inside, caller)
	go carry(caller, inside)
	<-over
	caller.Close()
	inside.Close()
}

func (p *postern) watch() {
	for {
		caller, err := p.gate.Accept()
		if err != nil {
			return
		}
		p.lead(caller) // want "lead blocks this goroutine until the two are done with each other, in a receive at main.go:\\d+; the p.gate.Accept on line \\d+ can never run"
	}
}

func house(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			for lines := bufio.NewScanner(c); lines.Scan(); {
				fmt.Fprintln(c, "you said", lines.Text())
			}
		}()
	}
}

func call(gate, what string) (net.Conn, error) {
	c, err := net.Dial("tcp", gate)
	if err != nil {
		return nil, err
	}
	if _, err := fmt.Fprintln(c, what); err != nil {
		return nil, err
	}
	answer, err := bufio.NewReader(c).ReadString('\n')
	log.Printf("%q", answer)
	return c, err
}

func main() {
	inside, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go house(inside)
	gate, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	p := &postern{gate, inside.Addr().String()}
	go p.watch()
	for _, what := range []string{"good evening", "is anybody in"} {
		c, err := call(gate.Addr().String(), what)
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
	}
}
