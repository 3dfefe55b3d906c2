// Command stars subscribes to a catalogue of stars and prints it to the end.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

func observatory(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	order, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	for _, star := range []string{"Sirius -1.46", "Vega 0.03", "Rigel 0.13"} {
		fmt.Fprintf(c, "%s %s\n", strings.TrimSpace(order), star)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go observatory(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	if _, err := fmt.Fprintln(conn, "magnitude"); err != nil {
		log.Fatal(err)
	}
	sc := bufio.NewScanner(conn)
	for sc.Scan() {
		log.Print(sc.Text())
	}
	if err := sc.Err(); err != nil {
		log.Fatal(err)
	}
}
