// Command kitchen shows the orders of a STOMP queue, and has a first one.
package main

import (
	"log"
	"net"

	"github.com/go-stomp/stomp"
	"github.com/go-stomp/stomp/server"
)

const queue = "/queue/orders"

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go server.Serve(ln)
	c, err := stomp.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	orders, err := c.Subscribe(queue, stomp.AckAuto)
	if err != nil {
		log.Fatal(err)
	}
	for o := range orders.C { // want "this loop blocks this goroutine until orders.C is over; the c.Send"
		if o.Err == nil {
			log.Printf("ordered: %s", o.Body)
		}
	}
	if err := c.Send(queue, "text/plain", []byte("soup")); err != nil {
		log.Fatal(err)
	}
	if err := c.Disconnect(); err != nil {
		log.Fatal(err)
	}
}
