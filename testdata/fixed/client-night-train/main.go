// A conductor who hears all announcements, and his passengers.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

type conductor struct {
	line  net.Conn
	heard chan string
}

func (c *conductor) listen() error {
	r := bufio.NewReader(c.line)
	for {
		s, err := r.ReadString('\n')
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		c.heard <- s
	}
}

func (c *conductor) ask(what string) error {
	_, err := fmt.Fprintln(c.line, what)
	return err
}

func station(line net.Conn) {
	defer line.Close()
	s := bufio.NewScanner(line)
	for s.Scan() {
		if s.Text() == "bye" {
			return
		}
		fmt.Fprintf(line, "%s: platform 4\n", s.Text())
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go func() {
		if line, err := ln.Accept(); err == nil {
			station(line)
		}
	}()
	line, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	c := &conductor{line, make(chan string, 1)}
	go func() {
		if err := c.listen(); err != nil {
			log.Print(err)
		}
	}()
	if err := c.ask("Vienna"); err != nil {
		log.Fatal(err)
	}
	log.Print(<-c.heard)
}
