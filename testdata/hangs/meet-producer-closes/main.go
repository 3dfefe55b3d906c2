// Command tail prints the lines that a device writes.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type line struct {
	no   int
	text string
}

// lines numbers what comes from a device.
func lines(conn net.Conn) <-chan line {
	out := make(chan line)
	func() {
		defer close(out)
		sc := bufio.NewScanner(conn)
		for no := 1; sc.Scan(); no++ {
			out <- line{no, sc.Text()} // want "send to out blocks this goroutine until somebody receives"
		}
	}()
	return out
}

func device(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	for _, s := range []string{"boot", "ready", "off"} {
		fmt.Fprintln(c, s)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go device(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	for l := range lines(conn) {
		fmt.Println(l.no, l.text)
	}
}
