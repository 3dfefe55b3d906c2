// Command watch follows one connection after the other, the last in the background.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

func follow(c net.Conn, shown *sync.WaitGroup) error {
	defer shown.Done()
	defer c.Close()
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		fmt.Println(sc.Text())
	}
	return sc.Err()
}

func speaker(ln net.Listener) {
	for n := 1; ; n++ {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		fmt.Fprintln(c, "take", n)
		c.Close()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go speaker(ln)
	var shown sync.WaitGroup
	shown.Add(2)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	if err := follow(c, &shown); err != nil {
		log.Print(err)
	}
	// It is over: once more.
	if c, err = net.Dial("tcp", ln.Addr().String()); err != nil {
		log.Fatal(err)
	}
	go follow(c, &shown)
	shown.Wait()
}
