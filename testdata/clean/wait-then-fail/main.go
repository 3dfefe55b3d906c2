// What does a write say once the other end has hung up and its goodbye was read?
package main

import (
	"io"
	"log"
	"net"
)

// peers are what may sit at the other end.
var peers = map[string]func(net.Conn){
	"polite": func(c net.Conn) { io.WriteString(c, "goodbye"); c.Close() },
	"curt":   func(c net.Conn) { c.Close() },
}

func main() {
	near, far := net.Pipe()
	go peers["polite"](far)
	over := make(chan struct{})
	go func() {
		defer close(over)
		b, err := io.ReadAll(near)
		log.Printf("%q %v", b, err)
	}()
	<-over
	_, err := io.WriteString(near, "wait!")
	if err == nil {
		log.Fatal("the write went through")
	}
	log.Print(err)
}
