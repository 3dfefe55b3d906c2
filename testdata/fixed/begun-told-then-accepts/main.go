// Command kiosk opens for a single customer, and sends one.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

const counter = "127.0.0.1:19496"

func main() {
	open := make(chan struct{})
	served := make(chan string, 1)
	go func() {
		ln, err := net.Listen("tcp", counter)
		if err != nil {
			log.Fatal(err)
		}
		defer ln.Close()
		close(open)
		customer, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		defer customer.Close()
		wish, err := bufio.NewReader(customer).ReadString('\n')
		if err == nil {
			served <- wish
		}
	}()
	<-open
	conn, err := net.Dial("tcp", counter)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, "a paper")
	conn.Close()
	fmt.Print(<-served)
}
