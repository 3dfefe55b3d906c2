// Loops in a loop keep the error of what they read in one variable, and the request goes
// out before them.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
)

// answers reads the answers to requests that were sent at once: each is a line
// that says whether another one belongs to it.
func answers(r *bufio.Reader) (err error) {
	var line string
	for err == nil {
		if r.Buffered() == 0 {
			if _, err = r.Peek(1); err != nil {
				break
			}
		}
		for more := true; more && err == nil; more = strings.HasSuffix(line, "+\n") {
			line, err = r.ReadString('\n')
			log.Print(line)
		}
	}
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		bufio.NewReader(conn).ReadString('\n')
		fmt.Fprint(conn, "one+\ntwo\n")
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintln(conn, "all")
	if err := answers(bufio.NewReader(conn)); err != io.EOF {
		log.Fatal(err)
	}
}
