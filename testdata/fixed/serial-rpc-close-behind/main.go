// Command ferry sells tickets in an RPC service to any number of booths.
package main

import (
	"errors"
	"log"
	"net"
	"net/rpc"
	"sync"
)

type Ferry struct {
	mu   sync.Mutex
	free int
}

func (f *Ferry) Book(seats int, left *int) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if seats > f.free {
		return errors.New("fully booked")
	}
	f.free -= seats
	*left = f.free
	return nil
}

func serve(ln net.Listener, srv *rpc.Server) error {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		log.Printf("booth at %s", conn.RemoteAddr())
		go func() {
			defer conn.Close()
			srv.ServeConn(conn)
		}()

	}
}

func main() {
	srv := rpc.NewServer()
	if err := srv.Register(&Ferry{free: 40}); err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serve(ln, srv)

	for _, seats := range []int{2, 5} {
		booth, err := rpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer booth.Close() // a booth stays open all day
		var left int
		if err := booth.Call("Ferry.Book", seats, &left); err != nil {
			log.Fatal(err)
		}
		log.Printf("%d seats booked, %d left", seats, left)
	}
}
