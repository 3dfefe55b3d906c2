// Command riddle asks a sphinx over TCP; the reader closes the connection itself.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// sphinx poses a riddle, hears one answer and says what it thinks of it.
func sphinx(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	fmt.Fprintln(c, "what walks on four legs in the morning?")
	if answer, err := bufio.NewReader(c).ReadString('\n'); err == nil {
		fmt.Fprintf(c, "not %q again\n", answer)
	}
}

func ask(addr, answer string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	heard := make(chan struct{})
	go func() {
		defer close(heard)
		defer conn.Close()
		for sc := bufio.NewScanner(conn); sc.Scan(); {
			log.Print(sc.Text())
		}
	}()
	<-heard // want "this receive blocks this goroutine until sc is over"
	_, err = fmt.Fprintln(conn, answer)
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go sphinx(ln)
	if err := ask(ln.Addr().String(), "a man"); err != nil {
		log.Fatal(err)
	}
}
