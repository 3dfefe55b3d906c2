// Command modem reads the banner of a modem until the line falls silent and then
// dials a number.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"os"
	"time"
)

func modem(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	fmt.Fprint(c, "MODEM 56k\r\n")
	time.Sleep(20 * time.Millisecond)
	fmt.Fprint(c, "OK\r\n")
	if number, err := bufio.NewReader(c).ReadString('\n'); err == nil {
		fmt.Fprintf(c, "CONNECT %s", number)
	}
}

// banner reads until nothing came for the time given.
func banner(c net.Conn, silence time.Duration) (string, error) {
	var text []byte
	buf := make([]byte, 64)
	for {
		if err := c.SetReadDeadline(time.Now().Add(silence)); err != nil {
			return "", err
		}
		n, err := c.Read(buf)
		text = append(text, buf[:n]...)
		if errors.Is(err, os.ErrDeadlineExceeded) {
			return string(text), c.SetReadDeadline(time.Time{})
		}
		if err != nil {
			return "", err
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go modem(ln)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	text, err := banner(c, 300*time.Millisecond)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%q", text)
	if _, err := fmt.Fprintln(c, "ATDT 5551234"); err != nil {
		log.Fatal(err)
	}
	answer, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(answer)
}
