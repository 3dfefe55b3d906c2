// Command drill repeats a job until it panics, tells of that, and serves then.
package main

import (
	"fmt"
	"log"
	"net"
	"time"
)

// repeat comes back only from a panic.
func repeat(job func(int)) (err error) {
	defer func() { err = fmt.Errorf("over: %v", recover()) }()
	for n := 0; ; n++ {
		time.Sleep(time.Millisecond)
		job(n)
	}
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	ln := listen()
	fmt.Println(repeat(func(n int) {
		if n == 3 {
			panic("enough")
		}
	}))
	go func() {
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(c, "ready")
		c.Close()
	}()
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	var word string
	fmt.Fscan(c, &word)
	fmt.Println(word)
}
