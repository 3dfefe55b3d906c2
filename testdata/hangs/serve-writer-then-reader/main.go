// Command parrot repeats what it hears over a connection, until it hears goodbye.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type parrot struct {
	conn net.Conn
	says chan string
	bye  chan struct{}
	once sync.Once
}

func (p *parrot) perch() {
	p.speak() // want "speak blocks this goroutine until .*; the p.listen on line"
	go p.listen()
}

// fly ends both loops.
func (p *parrot) fly() {
	p.once.Do(func() {
		close(p.bye)
		p.conn.Close()
	})
}

func (p *parrot) speak() {
	defer p.fly()
	for {
		select {
		case s := <-p.says:
			if _, err := fmt.Fprintln(p.conn, s); err != nil {
				return
			}
		case <-p.bye:
			return
		}
	}
}

func (p *parrot) listen() {
	defer p.fly()
	r := bufio.NewReader(p.conn)
	for {
		s, err := r.ReadString('\n')
		if err != nil {
			return
		}
		select {
		case p.says <- s[:len(s)-1]:
		case <-p.bye:
			return
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintln(conn, "hello")
	cage, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	p := &parrot{conn: cage, says: make(chan string), bye: make(chan struct{})}
	p.perch()
	heard, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(heard)
}
