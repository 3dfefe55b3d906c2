package main

import (
	"log"
	"net"
)

func main() {
	orders := make(chan string)
	first := <-orders // want "this receive blocks this goroutine until something comes from orders; the counter on line 11 that would do so can never run"
	go counter(orders)
	log.Print("order ", first)
}

// counter takes orders from guests.
func counter(orders chan<- string) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	orders <- "we are at " + ln.Addr().String()
}
