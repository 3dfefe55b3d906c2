// Command till counts the takings of a shop in an RPC service, up to closing time.
package main

import (
	"log"
	"net"
	"net/rpc"
	"sync"
)

type Till struct {
	mu      sync.Mutex
	takings int
	quit    chan struct{}
}

func (t *Till) Take(pence int, total *int) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.takings += pence
	*total = t.takings
	return nil
}

func (t *Till) Close(struct{}, *struct{}) error {
	close(t.quit)
	return nil
}

func customer(addr string) {
	c, err := rpc.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	for _, pence := range []int{199, 85} {
		if err := c.Call("Till.Take", pence, new(int)); err != nil {
			log.Fatal(err)
		}
	}
	if err := c.Call("Till.Close", struct{}{}, new(struct{})); err != nil {
		log.Fatal(err)
	}
}

func main() {
	t := &Till{quit: make(chan struct{})}
	if err := rpc.Register(t); err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go customer(ln.Addr().String())

	go rpc.Accept(ln)
	<-t.quit
	if err := ln.Close(); err != nil {
		log.Fatal(err)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	log.Printf("%d pence", t.takings)

}
