// Command hashes computes checksums in a net/rpc service.
package main

import (
	"hash/crc32"
	"log"
	"net"
	"net/rpc"
	"sync"
)

type Hashes struct{}

func (Hashes) CRC(data []byte, sum *uint32) error {
	*sum = crc32.ChecksumIEEE(data)
	return nil
}

func serve(srv *rpc.Server, ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go srv.ServeConn(c)
	}
}

func main() {
	srv := rpc.NewServer()
	if err := srv.Register(Hashes{}); err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	var wg sync.WaitGroup
	wg.Go(func() { serve(srv, ln) })

	client, err := rpc.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	var sum uint32
	if err := client.Call("Hashes.CRC", []byte("sand"), &sum); err != nil {
		log.Fatal(err)
	}
	log.Printf("%08x", sum)
	client.Close()
	ln.Close()
	wg.Wait()
}
