// Command lamp dims a lamp that is controlled over TCP and shows its log.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"os"
)

// lamp takes one setting and confirms it.
func lamp(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	io.WriteString(c, "lamp 4: ready\n")
	set, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	fmt.Fprintf(c, "lamp 4: now at %s", set)
}

func dim(addr string, percent int) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	io.Copy(os.Stdout, conn) // want "Copy blocks this goroutine until"
	if _, err := fmt.Fprintf(conn, "%d%%\n", percent); err != nil {
		return fmt.Errorf("dim: %w", err)
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go lamp(ln)
	if err := dim(ln.Addr().String(), 40); err != nil {
		log.Fatal(err)
	}
}
