// Command kitchen shows the orders of a STOMP queue, which a waiter
// brings, and has one itself.
package main

import (
	"log"
	"net"

	"github.com/go-stomp/stomp"
	"github.com/go-stomp/stomp/server"
)

const queue = "/queue/orders"

// wait brings orders to the queue.
func wait(addr string) {
	c, err := stomp.Dial("tcp", addr)
	if err != nil {
		log.Print(err)
		return
	}
	for _, o := range []string{"soup", "cake", "that is all"} {
		if err := c.Send(queue, "text/plain", []byte(o)); err != nil {
			log.Print(err)
		}
	}
	if err := c.Disconnect(); err != nil {
		log.Print(err)
	}
}

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
	go wait(ln.Addr().String())
	for o := range orders.C {
		if string(o.Body) == "that is all" {
			break
		}
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
