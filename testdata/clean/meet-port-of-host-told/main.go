// Command yard tells the number of its door before it waits there, to one carter by a
// variable and to another one by a goroutine.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

type yard struct {
	host string
	door chan string
}

func (y *yard) cart(goods string) {
	conn, err := net.Dial("tcp", <-y.door)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, goods)
	conn.Close()
}

func (y *yard) take() string {
	ln, err := net.Listen("tcp", y.host+":0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	y.door <- ln.Addr().String()
	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	goods, _ := io.ReadAll(conn)
	conn.Close()
	return string(goods)
}

// pair opens two doors of one host: each has a number of its own.
func (y *yard) pair() string {
	at := y.host + ":0"
	first, err := net.Listen("tcp", at)
	if err != nil {
		log.Fatal(err)
	}
	second, err := net.Listen("tcp", at)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		conn, err := net.Dial("tcp", first.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(conn, "oats")
		conn.Close()
	}()
	conn, err := first.Accept()
	if err != nil {
		log.Fatal(err)
	}
	goods, _ := io.ReadAll(conn)
	conn.Close()
	late, err := net.Dial("tcp", second.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	late.Close()
	return string(goods)
}

func main() {
	y := &yard{host: "127.0.0.1", door: make(chan string, 1)}
	go y.cart("flour")
	fmt.Print(y.take(), y.pair())
}
