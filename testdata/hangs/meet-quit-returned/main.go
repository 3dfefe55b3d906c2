// Command lantern answers until it is told to go out.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

// light answers every visitor. It goes out when the channel is closed.
func light(ln net.Listener) chan<- struct{} {
	quit := make(chan struct{})
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			io.WriteString(c, "lit\n")
			c.Close()
		}
	}()
	func() {
		<-quit // want "this receive blocks this goroutine until something comes from quit"
		ln.Close()
	}()
	return quit
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	addr := ln.Addr().String()
	quit := light(ln)
	c, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	b, err := io.ReadAll(c)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", b)
	close(quit)
}
