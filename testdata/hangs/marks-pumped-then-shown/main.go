// Command marks asks a judge for marks and shows those that came.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type board struct {
	conn  net.Conn
	marks []string
}

func (b *board) pump() {
	sc := bufio.NewScanner(b.conn)
	for sc.Scan() {
		b.marks = append(b.marks, sc.Text())
	}
}

func (b *board) ask(name string) error {
	_, err := fmt.Fprintln(b.conn, name)
	return err
}

func judge(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	name, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	for i := 0; i < 3; i++ {
		fmt.Fprintf(c, "%d for %s", 7+i, name)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go judge(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	b := &board{conn: conn}
	b.pump() // want "pump blocks this goroutine until sc is over, in Scan at main.go:.*; the b.ask on line"
	if err := b.ask("Ida"); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(b.marks), "marks")
	for _, m := range b.marks {
		fmt.Println(m)
	}
}
