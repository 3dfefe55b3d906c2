// Command agent tells its depot how it is, on a session that serves the depot, too.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"

	"github.com/hashicorp/yamux"
)

// attach makes a session of the connection of an agent, and has the depot served on it.
func attach(nc net.Conn) (*yamux.Session, error) {
	s, err := yamux.Client(nc, nil)
	if err != nil {
		return nil, err
	}
	go orders(s)
	return s, nil
}

// orders takes the streams that the depot opens.
func orders(s *yamux.Session) {
	for {
		c, err := s.Accept()
		if err != nil {
			return
		}
		c.Close()
	}
}

func depot(nc net.Conn) {
	s, err := yamux.Server(nc, nil)
	if err != nil {
		log.Print(err)
		return
	}
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
