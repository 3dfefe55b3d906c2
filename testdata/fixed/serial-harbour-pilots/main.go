// Command harbour takes in what the captains of ships say, and answers each of them.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

// answer writes to a captain what there is to say.
func answer(ship net.Conn, orders <-chan string) {
	for o := range orders {
		fmt.Fprintln(ship, o)
	}
}

// hear takes what a captain says, until the ship is gone.
func hear(ship net.Conn, orders chan<- string) {
	defer ship.Close()
	defer close(orders)
	for in := bufio.NewScanner(ship); in.Scan(); {
		orders <- "make fast at " + in.Text()
	}
}

func harbour(ln net.Listener) {
	for {
		ship, err := ln.Accept()
		if err != nil {
			return
		}
		orders := make(chan string, 8)
		go answer(ship, orders)
		go hear(ship, orders)
	}
}

func call(addr, quay string) (net.Conn, error) {
	ship, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(ship, quay)
	said, err := bufio.NewReader(ship).ReadString('\n')
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	log.Printf("%q", said)
	return ship, err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go harbour(ln)
	for _, quay := range []string{"quay 1", "quay 2"} {
		ship, err := call(ln.Addr().String(), quay)
		if err != nil {
			log.Fatal(err)
		}
		defer ship.Close()
	}
}
