// Command exam asks each guest three questions, one guest after the other: the server
// decides when a guest is done.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

type exam struct{ asked int }

// enough reports whether the guest has answered all.
func (e *exam) enough() bool {
	e.asked++
	return e.asked%3 == 0
}

func (e *exam) sit(c net.Conn) {
	defer c.Close()
	from := bufio.NewReader(c)
	for {
		fmt.Fprintln(c, "what comes next?")
		answer, err := from.ReadString('\n')
		if err != nil || e.enough() {
			return
		}
		fmt.Fprintln(c, strings.TrimSpace(answer), "is wrong")
	}
}

func (e *exam) hold(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		e.sit(c)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go new(exam).hold(ln)
	for range 2 {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		for lines := bufio.NewScanner(c); lines.Scan(); {
			if strings.HasSuffix(lines.Text(), "?") {
				fmt.Fprintln(c, "seven")
			}
		}
	}
}
