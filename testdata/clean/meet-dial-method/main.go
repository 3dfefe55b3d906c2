// Command loopcheck sends a line to itself and prints what arrives. A dial
// without a handshake waits for nobody.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// station listens for itself.
type station struct{ ln net.Listener }

func newStation() (*station, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	return &station{ln}, nil
}

func (s *station) hear() (string, error) {
	c, err := s.ln.Accept()
	if err != nil {
		return "", err
	}
	defer c.Close()
	return bufio.NewReader(c).ReadString('\n')
}

func (s *station) say(line string) error {
	c, err := net.Dial("tcp", s.ln.Addr().String())
	if err != nil {
		return err
	}
	defer c.Close()
	if _, err := fmt.Fprintln(c, line); err != nil {
		return err
	}
	got, err := s.hear()
	if err != nil {
		return err
	}
	fmt.Print(got)
	return nil
}

func main() {
	s, err := newStation()
	if err != nil {
		log.Fatal(err)
	}
	defer s.ln.Close()
	if err := s.say("hello"); err != nil {
		log.Fatal(err)
	}
}
