// Whoever passes a bridge pays a toll.
package main

import (
	"bytes"
	"io"
	"log"
	"net"
	"sync"
)

type bridge struct {
	mu   sync.Mutex
	toll int

	keepers sync.WaitGroup
	gate    net.Listener
}

func (b *bridge) open() (err error) {
	if b.gate, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		return err
	}
	b.keepers.Add(1)
	go func() {
		defer b.keepers.Done()
		for {
			rider, err := b.gate.Accept()
			if err != nil {
				return
			}
			b.take(rider)
		}
	}()
	return nil
}

func (b *bridge) take(rider net.Conn) {
	coins, _ := io.ReadAll(io.LimitReader(rider, 3))
	b.mu.Lock()
	defer b.mu.Unlock()
	b.toll += bytes.Count(coins, []byte("c"))
	rider.Close()
}

func (b *bridge) shut() int {
	b.keepers.Wait() // want "Wait blocks this goroutine until b.gate is over; the b.gate.Close on line \\d+ can never run"
	b.gate.Close()
	return b.toll
}

func main() {
	b := new(bridge)
	if err := b.open(); err != nil {
		log.Fatal(err)
	}
	for range 3 {
		rider, err := net.Dial("tcp", b.gate.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		io.WriteString(rider, "ccc")
		io.ReadAll(rider)
		rider.Close()
	}
	log.Print(b.shut())
}
