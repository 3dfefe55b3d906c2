// A probe that knows host and port of what it asks, each in a field of its own.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"strconv"
)

const gate = 19493

// probe asks the one server for which it was made.
type probe struct {
	//connlint:host
	Host string
	//connlint:port
	Port int

	asked int
}

func aimed() *probe { return &probe{Host: "localhost", Port: gate} }

// ask dials anew each time.
//
//connlint:send p.Port never be asked
func (p *probe) ask() (string, error) {
	p.asked++
	c, err := net.Dial("tcp", net.JoinHostPort(p.Host, strconv.Itoa(p.Port)))
	if err != nil {
		return "", err
	}
	defer c.Close()
	return bufio.NewReader(c).ReadString('\n')
}

func welcome(ln net.Listener) error {
	for n := 1; ; n++ {
		c, err := ln.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		fmt.Fprintln(c, "visitor", n)
		c.Close()
	}
}

func main() {
	ln, err := net.Listen("tcp", "localhost:"+strconv.Itoa(gate))
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go func() {
		if err := welcome(ln); err != nil {
			log.Print(err)
		}
	}()
	p := aimed()
	for range 2 {
		s, err := p.ask()
		fmt.Print(s, err, "\n")
	}
}
