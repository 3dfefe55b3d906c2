// Command posts sends letters to a letter box and reads the box's notes when all
// of them are in.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"os"
)

func box(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	n := 0
	for sc := bufio.NewScanner(c); sc.Scan(); n++ {
	}
	fmt.Fprintf(c, "%d letters\n", n)
}

func post(addr string, letters ...string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	c := conn.(*net.TCPConn)
	defer c.Close()
	defer io.Copy(os.Stdout, c)
	for _, l := range letters {
		if _, err := fmt.Fprintln(c, l); err != nil {
			return err
		}
	}
	return c.CloseWrite()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go box(ln)
	if err := post(ln.Addr().String(), "to Eva", "to Raj", "to Mum"); err != nil {
		log.Fatal(err)
	}
}
