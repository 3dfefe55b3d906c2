// Command ferry books a cabin through a line based booking terminal.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

type terminal struct {
	*bufio.ReadWriter
	conn net.Conn
}

func connect(addr string) (*terminal, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	rw := bufio.NewReadWriter(bufio.NewReader(conn), bufio.NewWriter(conn))
	return &terminal{ReadWriter: rw, conn: conn}, nil
}

// screen prints the terminal's output line by line.
func (t *terminal) screen() {
	for {
		line, err := t.ReadString('\n')
		if err != nil {
			return
		}
		log.Print(strings.TrimSpace(line))
	}
}

func (t *terminal) enter(format string, args ...any) error {
	fmt.Fprintf(t, format+"\n", args...)
	return t.Flush()
}

// office confirms one booking.
func office(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	fmt.Fprintln(c, "cabins: 12 free")
	var cabin int
	var name string
	if _, err := fmt.Fscanf(c, "book %d %s\n", &cabin, &name); err != nil {
		return
	}
	fmt.Fprintf(c, "cabin %d is yours, %s\n", cabin, name)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go office(ln)
	t, err := connect(ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer t.conn.Close()
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		t.screen()
	}()
	if err := t.enter("book %d %s", 14, "Okafor"); err != nil {
		log.Fatal(err)
	}
	<-closed
}
