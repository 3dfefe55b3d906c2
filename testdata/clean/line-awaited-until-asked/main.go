// Command line reads one line from a peer once it is asked for, and gives up when that
// takes too long.
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
	asked := make(chan struct{})
	time.AfterFunc(10*time.Millisecond, func() { close(asked) })
	func() {
		select {
		case <-ctx.Done():
			conn.SetDeadline(time.Unix(1, 0))
		case <-asked:
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
