// What does a reader of a pipe see when its own end is closed?
package main

import (
	"log"
	"net"
)

func main() {
	near, far := net.Pipe()
	defer far.Close()
	buf := make([]byte, 16)
	done := make(chan struct{})
	go func() {
		defer close(done)
		n, err := near.Read(buf)
		log.Print(n, err)
	}()
	near.Close()
	<-done
}
