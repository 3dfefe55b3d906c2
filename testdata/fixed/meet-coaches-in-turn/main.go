// Command station awaits its coaches one after the other while they are on the road.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// coaches is how many there are on the road.
const coaches = 3

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	arrived := make(chan string, coaches)
	go func() {
		for range coaches {
			c, err := ln.Accept()
			if err != nil {
				log.Fatal(err)
			}
			word, err := bufio.NewReader(c).ReadString('\n')
			if err != nil {
				log.Print(err)
			}
			arrived <- word
			c.Close()
		}
	}()
	for i := range coaches {
		go func() {
			c, err := net.Dial("tcp", ln.Addr().String())
			if err != nil {
				log.Print(err)
				return
			}
			defer c.Close()
			fmt.Fprintf(c, "coach %d\n", i)
		}()
	}
	for range coaches {
		log.Printf("arrived: %q", <-arrived)
	}
}
