// A shop with two doors.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type shop struct {
	front, back net.Listener
}

func open() (*shop, error) {
	front, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	back, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		front.Close()
		return nil, err
	}
	return &shop{front, back}, nil
}

func (s *shop) attend(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			for lines := bufio.NewScanner(c); lines.Scan(); {
				fmt.Fprintln(c, "sold:", lines.Text())
			}
		}()
	}
}

func (s *shop) run() {
	go s.attend(s.back)
	go s.attend(s.front)
}

func buy(addr, what string) (string, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	if _, err := fmt.Fprintln(c, what); err != nil {
		return "", err
	}
	return bufio.NewReader(c).ReadString('\n')
}

func main() {
	s, err := open()
	if err != nil {
		log.Fatal(err)
	}
	s.run()
	for _, door := range []net.Listener{s.back} {
		answer, err := buy(door.Addr().String(), "flour")
		if err != nil {
			log.Fatal(err)
		}
		log.Print(answer)
	}
	answer, err := buy(s.front.Addr().String(), "bread")
	if err != nil {
		log.Fatal(err)
	}
	log.Print(answer)
}
