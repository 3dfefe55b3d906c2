// Command meter sets the interval of an electricity meter that reports over TCP.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
)

// follow hands every report to show.
func follow(r *bufio.Reader, show func(string)) error {
	for {
		line, err := r.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		show(strings.TrimSpace(line))
	}
}

func configure(addr string, seconds int) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	r, w := bufio.NewReader(conn), bufio.NewWriter(conn)
	err = follow(r, func(report string) { log.Printf("meter: %s", report) }) // want "follow blocks this goroutine until"
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "interval %d\n", seconds)
	return w.Flush()
}

// meter reports twice a setting, the first time with the default.
func meter(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	fmt.Fprint(c, "0.31 kWh every 900 s\n")
	var seconds int
	if _, err := fmt.Fscanf(c, "interval %d\n", &seconds); err == nil {
		fmt.Fprintf(c, "0.32 kWh every %d s\n", seconds)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go meter(ln)
	if err := configure(ln.Addr().String(), 60); err != nil {
		log.Fatal(err)
	}
}
