package main

import (
	"log"
	"net"
	"net/rpc"
)

type Arith struct{}

type Args struct{ A, B int }

func (Arith) Multiply(args Args, reply *int) error {
	*reply = args.A * args.B
	return nil
}

func main() {
	if err := rpc.Register(Arith{}); err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for range 2 {
			ask(ln.Addr().String())
		}
	}()
	for {
		conn, err := ln.Accept()
		if err != nil {
			continue
		}
		rpc.ServeConn(conn) // want "ServeConn blocks this goroutine until its peer closes conn; the ln.Accept on line 32 can never run"
	}
}

// ask keeps its client, as a program does that asks more than once.
func ask(addr string) {
	c, err := rpc.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	var product int
	if err := c.Call("Arith.Multiply", Args{6, 7}, &product); err != nil {
		log.Fatal(err)
	}
	log.Print(product)
}
