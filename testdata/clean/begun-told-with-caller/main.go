// Command booth has a customer who waits at its door before it opens.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

const door = "127.0.0.1:19497"

func wait() net.Conn {
	for {
		if conn, err := net.Dial("tcp", door); err == nil {
			return conn
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func main() {
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		conn := wait()
		defer conn.Close()
		fmt.Fprintln(conn, "a stamp")
	}()
	open := make(chan struct{})
	func() {
		ln, err := net.Listen("tcp", door)
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
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(wish)
	}()
	<-open
	conn, err := net.Dial("tcp", other.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	conn.Close()
}
