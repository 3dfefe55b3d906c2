// Command press serves the printing press over RPC to no more clients at a time
// than it has trays.
package main

import (
	"log"
	"net"
	"net/rpc"
)

type Press struct{}

func (Press) Sheets(pages int, sheets *int) error {
	*sheets = (pages + 7) / 8
	return nil
}

func serve(ln net.Listener, trays int) {
	srv := rpc.NewServer()
	if err := srv.Register(Press{}); err != nil {
		log.Fatal(err)
	}
	free := make(chan struct{}, trays)
	for {
		free <- struct{}{}
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer func() { <-free }()
			srv.ServeConn(c)
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln, 2)
	for _, pages := range []int{64, 90} {
		c, err := rpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		var sheets int
		if err := c.Call("Press.Sheets", pages, &sheets); err != nil {
			log.Fatal(err)
		}
		log.Printf("%d pages, %d sheets", pages, sheets)
	}
}
