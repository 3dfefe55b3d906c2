// Command lodge has a porter who writes down who comes to the gate.
package main

import (
	"fmt"
	"log"
	"net"
	"sync/atomic"
)

var open atomic.Bool

// porter lets in who comes, and says on begun that he is there.
func porter(gate net.Listener, begun chan<- struct{}) {
	open.Store(true)
	begun <- struct{}{}
	for {
		guest, err := gate.Accept()
		if err != nil {
			return
		}
		fmt.Fprintln(guest, "welcome")
		guest.Close()
	}
}

func main() {
	gate, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	begun := make(chan struct{}, 1)
	porter(gate, begun) // want "porter blocks this goroutine until .*; the receive on line"
	<-begun
	if open.Load() {
		fmt.Println("the lodge is open")
	}
}
