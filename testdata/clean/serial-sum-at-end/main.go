// Each client sends numbers, half-closes, and is told their sum: it waits for that, so
// the next one has not long to wait.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"strconv"
)

func total(c net.Conn) error {
	defer c.Close()
	sum := 0
	lines := bufio.NewScanner(c)
	for lines.Scan() {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			return err
		}
		sum += n
	}
	if err := lines.Err(); err != nil {
		return err
	}
	_, err := fmt.Fprintln(c, sum)
	return err
}

func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		if err := total(c); err != nil {
			log.Print(err)
		}
	}
}

func ask(addr string, numbers ...int) (string, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	for _, n := range numbers {
		fmt.Fprintln(c, n)
	}
	if err := c.(*net.TCPConn).CloseWrite(); err != nil {
		return "", err
	}
	answer, err := io.ReadAll(c)
	return string(answer), err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)
	for _, numbers := range [][]int{{1, 2}, {3, 4, 5}} {
		answer, err := ask(ln.Addr().String(), numbers...)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(answer)
	}
}
