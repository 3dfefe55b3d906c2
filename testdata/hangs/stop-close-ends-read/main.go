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
	n, err := near.Read(buf) // want "Read blocks this goroutine until something comes from near; nobody else can end it, and the near.Close on line 14 that would can never run"
	near.Close()
	log.Print(n, err)
}
