// Command usher shows guests in until the last one is there.
package main

import (
	"log"
	"net"
	"sync"
)

// welcome lets guests in until the door is closed.
func welcome(ln net.Listener) {
	for {
		guest, err := ln.Accept()
		if err != nil {
			return
		}
		guest.Write([]byte("good evening"))
		guest.Close()
	}
}

func evening() error {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	var wg sync.WaitGroup
	defer func() {
		wg.Wait() // want "Wait blocks this goroutine until ln is over; the ln.Close on line 30 can never run"
		ln.Close()
	}()
	wg.Add(1)
	go func() {
		defer wg.Done()
		welcome(ln)
	}()

	guest, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		return err
	}
	defer guest.Close()
	greeting := make([]byte, 64)
	n, err := guest.Read(greeting)
	if err != nil {
		return err
	}
	log.Printf("%s", greeting[:n])
	return nil
}

func main() {
	if err := evening(); err != nil {
		log.Fatal(err)
	}
}
