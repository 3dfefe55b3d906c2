// Command sluice logs in to a water gate: a goroutine reads the greeting up to its
// last line, and only then the gate is told what to do.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

// gate greets, takes one command and confirms it.
func gate(c net.Conn) {
	defer c.Close()
	fmt.Fprint(c, "220-sluice 3\r\n220-be careful\r\n220 ready\r\n")
	order, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	fmt.Fprintf(c, "250 %s", order)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if c, err := ln.Accept(); err == nil {
			gate(c)
		}
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	r := bufio.NewReader(conn)
	greeted := make(chan error, 1)
	go func() {
		for {
			line, err := r.ReadString('\n')
			if err != nil || strings.HasPrefix(line, "220 ") {
				greeted <- err
				return
			}
		}
	}()
	if err := <-greeted; err != nil {
		log.Fatal(err)
	}
	if _, err := fmt.Fprint(conn, "open 40\r\n"); err != nil {
		log.Fatal(err)
	}
	answer, err := r.ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(strings.TrimSpace(answer))
}
