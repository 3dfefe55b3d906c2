// Command ferry goes to whatever berth it is told.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// quay tells where it is, or what trouble there was, and takes one ferry in.
func quay(berth chan<- string, trouble chan<- error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		trouble <- err
		return
	}
	defer ln.Close()
	berth <- ln.Addr().String()
	ferry, err := ln.Accept()
	if err != nil {
		log.Print(err)
		return
	}
	fmt.Fprintln(ferry, "made fast")
	ferry.Close()
}

func main() {
	berth, trouble := make(chan string), make(chan error)
	go quay(berth, trouble)
	var where string
	select {
	case err := <-trouble:
		log.Fatal(err)
	case where = <-berth:
	}
	conn, err := net.Dial("tcp", where)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	said, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(said)
}
