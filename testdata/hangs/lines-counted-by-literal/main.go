// Command lines counts what an echo said.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

func echo(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	fmt.Fprint(c, "re: ", line)
}

func each(conn net.Conn, f func(string)) error {
	sc := bufio.NewScanner(conn)
	for sc.Scan() {
		f(sc.Text())
	}
	return sc.Err()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go echo(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	n := 0
	if err := each(conn, func(string) { n++ }); err != nil { // want "each blocks this goroutine until sc is over, in Scan at main.go:.*; the fmt.Fprintln on line"
		log.Fatal(err)
	}
	if _, err := fmt.Fprintln(conn, "hi"); err != nil {
		log.Fatal(err)
	}
	fmt.Println(n)
}
