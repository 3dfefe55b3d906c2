// Command echo calls into a valley and listens until all has come back.
package main

import (
	"io"
	"log"
	"net"
	"sync"
)

// valley sends back what it hears.
func valley(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			io.Copy(c, c)
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go valley(ln)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	const call = "hollaria"
	var listening sync.WaitGroup
	listening.Add(1)
	func() {
		defer listening.Done()
		buf := make([]byte, 4)
		heard := 0
		for heard < len(call) {
			n, err := c.Read(buf) // want "Read blocks this goroutine until something comes from its connection; the c.Write on line 53 can never be written"
			if err != nil {
				log.Print(err)
				return
			}
			heard += n
		}
	}()
	if _, err := c.Write([]byte(call)); err != nil {
		log.Fatal(err)
	}
	listening.Wait()
}
