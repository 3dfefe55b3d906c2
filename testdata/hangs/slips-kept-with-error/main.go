// Command slips keeps what a till prints, up to the last slip, and adds it up.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"strconv"
	"strings"
)

// collect keeps the slips by their number until the till is done.
func collect(conn net.Conn, slips map[string]int) error {
	r := bufio.NewReader(conn)
	for {
		line, err := r.ReadString('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		no, sum, _ := strings.Cut(strings.TrimSpace(line), " ")
		if slips[no], err = strconv.Atoi(sum); err != nil {
			return err
		}
	}
}

func total(addr string) (int, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return 0, err
	}
	slips := map[string]int{}
	if err := collect(conn, slips); err != nil { // want "collect blocks this goroutine until r is over, in ReadString at main.go:.*; the fmt.Fprintln on line"
		return 0, err
	}
	if _, err := fmt.Fprintln(conn, "print"); err != nil {
		return 0, err
	}
	sum := 0
	for _, n := range slips {
		sum += n
	}
	return sum, nil
}

func till(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	if _, err := bufio.NewReader(c).ReadString('\n'); err == nil {
		fmt.Fprint(c, "a 3\nb 4\n")
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go till(ln)
	sum, err := total(ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(sum)
}
