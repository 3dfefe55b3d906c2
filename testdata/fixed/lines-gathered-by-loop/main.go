// Command lines shows what an echo said.
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
	var lines []string
	sc := bufio.NewScanner(conn)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for sc.Scan() {
			lines = append(lines, sc.Text())
		}
	}()
	if _, err := fmt.Fprintln(conn, "hi"); err != nil {
		log.Fatal(err)
	}
	<-done
	fmt.Println(lines)
}
