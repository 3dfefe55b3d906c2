// Command meter copies what a power meter says while it is asked, and counts it.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"os"
)

func read(addr string, questions ...string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	var n int64
	copied := make(chan error, 1)
	go func() {
		var err error
		n, err = io.Copy(os.Stdout, conn)
		copied <- err
	}()
	for _, q := range questions {
		if _, err := fmt.Fprintln(conn, q); err != nil {
			return err
		}
	}
	if err := <-copied; err != nil {
		return fmt.Errorf("meter: %w", err)
	}
	log.Printf("%d bytes", n)
	return nil
}

// meter answers until it hears bye.
func meter(ln net.Listener) {
	conn, err := ln.Accept()
	if err != nil {
		return
	}
	defer conn.Close()
	sc := bufio.NewScanner(conn)
	for sc.Scan() {
		if sc.Text() == "bye" {
			return
		}
		fmt.Fprintln(conn, sc.Text(), "230")
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go meter(ln)
	if err := read(ln.Addr().String(), "volt", "bye"); err != nil {
		log.Fatal(err)
	}
}
