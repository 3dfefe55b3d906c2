// Command oracle answers its own question, and is silent for ever.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type oracle struct{ word string }

// serve answers until somebody says that it is enough.
func (o *oracle) serve(ln net.Listener) error {
	go o.ask(ln.Addr().String())
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		go o.answer(conn, ln)
	}
}

func (o *oracle) ask(where string) {
	conn, err := net.Dial("tcp", where)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintln(conn, "enough")
	bufio.NewReader(conn).ReadString('\n')
}

func (o *oracle) answer(conn net.Conn, ln net.Listener) {
	defer conn.Close()
	sc := bufio.NewScanner(conn)
	for sc.Scan() {
		fmt.Fprintln(conn, o.word)
		if sc.Text() == "enough" {
			ln.Close()
		}
	}
}

func report(where string) { fmt.Println("the oracle was at", where[:9]) }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	o := &oracle{"perhaps"}
	o.serve(ln)
	report(ln.Addr().String())
}
