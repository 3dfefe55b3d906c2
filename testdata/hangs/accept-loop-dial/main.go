// Command stamp runs a time stamping service and stamps a first document.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
	"time"
)

type stamper struct {
	ln  net.Listener
	now func() time.Time
}

func (s *stamper) serve() {
	for {
		c, err := s.ln.Accept()
		if err != nil {
			return
		}
		go s.stamp(c)
	}
}

func (s *stamper) stamp(c net.Conn) {
	defer c.Close()
	digest, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	fmt.Fprintf(c, "%s %s\n", s.now().UTC().Format(time.RFC3339), strings.TrimSpace(digest))
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	s := &stamper{ln: ln, now: time.Now}
	s.serve() // want "serve blocks this goroutine until"

	c, err := net.Dial("tcp", s.ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	if _, err := fmt.Fprintln(c, "c0ffee11"); err != nil {
		log.Fatal(err)
	}
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(strings.TrimSpace(line))
}
