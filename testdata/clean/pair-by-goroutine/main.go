// Command pair makes connected ends over TCP in goroutines and lets them talk.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// pair accepts in a goroutine of its own, beside the dial.
func pair() (near, far net.Conn) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	accepted := make(chan net.Conn)
	go func() {
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		accepted <- c
	}()
	near, err = net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	return near, <-accepted
}

func line(c net.Conn) string {
	s, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	return s
}

func main() {
	// First one end sends, and then the other one.
	near, far := pair()
	fmt.Fprintln(near, "hello")
	fmt.Print(line(far))
	fmt.Fprintln(far, "good bye")
	fmt.Print(line(near))

	// The far end is another one than that whose near end is read.
	_, other := pair()
	go func() { fmt.Fprintln(far, "again") }()
	fmt.Print(line(near))
	fmt.Fprintln(other, "unread")

	// A variable that two goroutines assign, each its own end.
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	var last net.Conn
	turns := make(chan struct{})
	for range 2 {
		go func() {
			c, err := ln.Accept()
			if err != nil {
				log.Fatal(err)
			}
			fmt.Fprintln(c, "welcome")
			last = c
			turns <- struct{}{}
		}()
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		<-turns
		fmt.Print(line(c))
	}
	fmt.Fprintln(last, "unread")
}
