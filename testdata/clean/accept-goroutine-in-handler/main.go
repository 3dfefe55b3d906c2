// Command booths is an RPC service whose handler looks like one that serves a
// connection to its end, and starts a goroutine for it.
package main

import (
	"log"
	"net"
	"net/rpc"
	"sync"
)

type Clock struct{}

func (Clock) Add(minutes [2]int, sum *int) error {
	*sum = (minutes[0] + minutes[1]) % (24 * 60)
	return nil
}

type server struct {
	rpc  *rpc.Server
	live sync.WaitGroup
}

func (s *server) handle(c net.Conn) {
	s.live.Add(1)
	go func() {
		defer s.live.Done()
		s.rpc.ServeConn(c)
	}()
}

func (s *server) run(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			break
		}
		s.handle(c)
	}
	s.live.Wait()
}

func main() {
	s := &server{rpc: rpc.NewServer()}
	if err := s.rpc.Register(Clock{}); err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	over := make(chan struct{})
	go func() {
		defer close(over)
		s.run(ln)
	}()
	var clients []*rpc.Client
	for range 2 {
		c, err := rpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		clients = append(clients, c)
	}
	for _, c := range clients {
		var at int
		if err := c.Call("Clock.Add", [2]int{23 * 60, 90}, &at); err != nil {
			log.Fatal(err)
		}
		log.Printf("%02d:%02d", at/60, at%60)
		c.Close()
	}
	ln.Close()
	<-over
}
