// Command kiosk sells until it is sold out, and shuts then.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"sync"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	soldOut := make(chan bool)
	var selling sync.WaitGroup
	selling.Add(2)
	go func() {
		defer selling.Done()
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			fmt.Fprintln(c, "good evening")
			c.Close()
		}
	}()
	go func() {
		defer selling.Done()
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		io.Copy(io.Discard, c)
		close(soldOut)
		l.Close()
	}()
	<-soldOut
	selling.Wait()
	l.Close()
	log.Print("shut")
}
