// Command quotes tells two brokers what they ask for.
package main

import (
	"log"
	"net"
	"net/rpc"
)

type Quotes struct{ price int }

func (q *Quotes) Price(share string, price *int) error {
	*price = q.price + len(share)
	return nil
}

// exchange lets brokers in, one after the other.
func exchange(ln net.Listener, srv *rpc.Server) {
	for c, err := ln.Accept(); err == nil; c, err = ln.Accept() {
		srv.ServeConn(c) // want "ServeConn blocks this goroutine until its peer closes c; the ln.Accept on line 19 can never run"
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := rpc.NewServer()
	if err := srv.Register(&Quotes{7}); err != nil {
		log.Fatal(err)
	}
	go exchange(ln, srv)
	for range 2 {
		broker, err := rpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer broker.Close()
		var price int
		if err := broker.Call("Quotes.Price", "coal", &price); err != nil {
			log.Fatal(err)
		}
		log.Print(price)
	}
}
