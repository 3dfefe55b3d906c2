// Command lighthouse answers ships until it is told that the night is over. Who does
// not say its name in time is cut off by a timer, before the next one is looked at.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
	"time"
)

func answer(night context.Context, ln net.Listener) {
	for {
		select {
		case <-night.Done():
			return
		default:
		}
		c, err := ln.Accept()
		if err != nil {
			continue
		}
		late := time.AfterFunc(200*time.Millisecond, func() { c.Close() })
		name, err := bufio.NewReader(c).ReadString('\n')
		if !late.Stop() || err != nil {
			c.Close()
			continue
		}
		go func() {
			defer c.Close()
			fmt.Fprintf(c, "safe passage, %s", name)
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	night, over := context.WithCancel(context.Background())
	defer over()
	go answer(night, ln)

	ghost, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer ghost.Close()
	ship, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer ship.Close()
	fmt.Fprintln(ship, "Vasa")
	word, err := bufio.NewReader(ship).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(word)
}
