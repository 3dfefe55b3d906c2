// Command belfry listens to a few bells, until it has heard enough.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
	"time"
)

type belfry struct {
	bells []net.Conn
	ears  sync.WaitGroup
	bored chan struct{}
}

func (b *belfry) hang(addr string) error {
	bell, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	b.bells = append(b.bells, bell)
	b.ears.Go(func() {
		for in := bufio.NewScanner(bell); in.Scan(); {
			select {
			case <-b.bored:
			default:
				log.Print(in.Text())
			}
		}
	})
	return nil
}

func (b *belfry) close() {
	close(b.bored)
	for _, bell := range b.bells {
		bell.Close()
	}
	b.ears.Wait()
}

// ring rings a bell for whoever listens.
func ring(ln net.Listener) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			for {
				if _, err := fmt.Fprintln(conn, "ding"); err != nil {
					return
				}
				time.Sleep(10 * time.Millisecond)
			}
		}()
	}
}

func main() {
	b := &belfry{bored: make(chan struct{})}
	for range 2 {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		go ring(ln)
		if err := b.hang(ln.Addr().String()); err != nil {
			log.Fatal(err)
		}
	}
	time.Sleep(30 * time.Millisecond)
	b.close()
}
