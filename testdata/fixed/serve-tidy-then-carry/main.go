// Command post carries letters to a house, and tidies its desk meanwhile.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
	"sync/atomic"
	"time"
)

type post struct {
	house   net.Conn
	letters chan string
	tidied  atomic.Int32
}

// open opens the post office until the context is done.
func (p *post) open(ctx context.Context) {
	go p.tidy(ctx)
	go p.carry(ctx)
}

func (p *post) tidy(ctx context.Context) {
	for {
		select {
		case <-time.After(time.Second):
			p.tidied.Add(1)
		case <-ctx.Done():
			return
		}
	}
}

func (p *post) carry(ctx context.Context) {
	for {
		select {
		case l := <-p.letters:
			if _, err := fmt.Fprintln(p.house, l); err != nil {
				log.Print(err)
			}
		case <-ctx.Done():
			return
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	door, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer door.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	p := &post{house: conn, letters: make(chan string)}
	p.open(ctx)
	p.letters <- "all is well"
	got, err := bufio.NewReader(door).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(got)
}
