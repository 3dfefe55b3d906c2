// A probe that knows host and port of what it asks, each in a field of its own: the port
// is that which is served here, and the host is not, unless somebody says so.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"os"
	"strconv"
	"time"
)

const gate = 19494

type probe struct {
	//connlint:host
	Host string
	//connlint:port
	Port int
}

func (p *probe) address() string { return net.JoinHostPort(p.Host, strconv.Itoa(p.Port)) }

// ask dials anew each time.
//
//connlint:send p.Port never be asked
func (p *probe) ask() (string, error) {
	c, err := net.DialTimeout("tcp", p.address(), time.Second)
	if err != nil {
		return "", err
	}
	defer c.Close()
	return bufio.NewReader(c).ReadString('\n')
}

func welcome(ln net.Listener) error {
	for n := 1; ; n++ {
		c, err := ln.Accept()
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
	p := &probe{Port: gate}
	if p.Host = os.Getenv("GATE_HOST"); p.Host == "" {
		ln.Close()
	}
	log.Print(welcome(ln)) // another one may serve this port elsewhere
	s, err := p.ask()
	fmt.Print(s, err != nil, "\n")
}
