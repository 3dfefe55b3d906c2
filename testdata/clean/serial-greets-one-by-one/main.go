// Command clerk serves whoever has drawn the next number, one after the other: it
// starts no goroutine for a customer, and writes the record of each in one.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type clerk struct {
	mu      sync.Mutex
	served  []string
	writing sync.WaitGroup
}

func (k *clerk) record(name string) {
	defer k.writing.Done()
	k.mu.Lock()
	defer k.mu.Unlock()
	k.served = append(k.served, name)
}

func (k *clerk) work(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		name, err := bufio.NewReader(c).ReadString('\n')
		if err == nil {
			k.writing.Add(1)
			go k.record(name)
			fmt.Fprintf(c, "next please\n")
		}
		c.Close()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	k := new(clerk)
	go k.work(ln)
	for i := range 3 {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintf(c, "customer %d\n", i)
		if _, err := bufio.NewReader(c).ReadString('\n'); err != nil {
			log.Fatal(err)
		}
		c.Close()
	}
	k.writing.Wait()
	ln.Close()
	log.Printf("%d served", len(k.served))
}
