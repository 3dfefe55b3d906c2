// Command lodge lets guests in: who does not say his name in time is sent
// away, before the next one is looked at.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		c.SetReadDeadline(time.Now().Add(200 * time.Millisecond))
		in := bufio.NewReader(c)
		name, err := in.ReadString('\n')
		if err != nil {
			c.Close()
			continue
		}
		c.SetReadDeadline(time.Time{})
		go func() {
			defer c.Close()
			fmt.Fprintf(c, "welcome, %s", name)
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)

	shy, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer shy.Close()
	guest, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer guest.Close()
	fmt.Fprintln(guest, "Ada")
	word, err := bufio.NewReader(guest).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(word)
}
