// Command pump serves one client at a time; a client that says nothing for a while
// is sent away.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

const idle = 100 * time.Millisecond

func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		r := bufio.NewReader(c)
		for {
			c.SetReadDeadline(time.Now().Add(idle))
			order, err := r.ReadString('\n')
			if err != nil {
				break
			}
			fmt.Fprintf(c, "done: %s", order)
		}
		c.Close()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)
	for _, order := range []string{"start", "drain"} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close() // the first one stays, and goes idle
		fmt.Fprintln(c, order)
		answer, err := bufio.NewReader(c).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		log.Print(answer)
	}
}
