// Command agent tells its depot how it is, on a session on which the depot greets it first.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"

	"github.com/hashicorp/yamux"
)

// attach makes a session of the connection of an agent, and has the depot greet it.
func attach(nc net.Conn) (*yamux.Session, error) {
	s, err := yamux.Client(nc, nil)
	if err != nil {
		return nil, err
	}
	if err := greeted(s); err != nil {
		return nil, err
	}
	return s, nil
}

// greeted takes streams until one brings a greeting.
func greeted(s *yamux.Session) error {
	for {
		c, err := s.Accept()
		if err != nil {
			return err
		}
		line, err := bufio.NewReader(c).ReadString('\n')
		if err != nil {
			return err
		}
		c.Close()
		if line == "hello\n" {
			return nil
		}
	}
}

func depot(nc net.Conn) {
	s, err := yamux.Server(nc, nil)
	if err != nil {
		log.Print(err)
		return
	}
	hello, err := s.Open()
	if err != nil {
		log.Print(err)
		return
	}
	fmt.Fprintln(hello, "hello")
	c, err := s.Accept()
	if err != nil {
		log.Print(err)
		return
	}
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Print(err)
	}
	log.Print("told: ", line)
	fmt.Fprintln(c, "thanks")
}

func main() {
	near, far := net.Pipe()
	go depot(far)
	s, err := attach(near)
	if err != nil {
		log.Fatal(err)
	}
	defer s.Close()
	c, err := s.Open()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(c, "disk full")
	answer, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(answer)
}
