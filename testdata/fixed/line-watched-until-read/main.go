// Command line reads one line from a slow peer, and gives up when nobody wants it any more.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
	"time"
)

// line reads a line, unless its context is over before.
func line(ctx context.Context, conn net.Conn) (string, error) {
	read := make(chan struct{})
	defer close(read)
	go func() {
		select {
		case <-ctx.Done():
			conn.SetDeadline(time.Unix(1, 0))
		case <-read:
		}
	}()
	return bufio.NewReader(conn).ReadString('\n')
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(conn, "here you are")
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	log.Print(line(context.Background(), conn))
}
