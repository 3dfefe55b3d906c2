// Command oracle reads a request, which an empty line ends, and answers it once.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

func answer(c net.Conn) {
	defer c.Close()
	lines, n := bufio.NewScanner(c), 0
	for lines.Scan() {
		if lines.Text() == "" {
			break
		}
		n++
	}
	fmt.Fprintln(c, n, "lines, and the answer is no")
}

func speak(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		answer(c)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go speak(ln)
	for range 2 {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprint(c, "shall I\nstay\n\n")
		said, err := io.ReadAll(c)
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", said)
	}
}
