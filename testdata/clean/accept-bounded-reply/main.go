// Command daytime answers each client with one line and hangs up, one client
// after the other.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
	"time"
)

func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		zone, err := bufio.NewReader(io.LimitReader(c, 64)).ReadString('\n')
		if loc, lerr := time.LoadLocation(strings.TrimSpace(zone)); err == nil && lerr == nil {
			fmt.Fprintln(c, time.Now().In(loc).Format(time.RFC1123Z))
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
	for range 2 {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintln(c, "UTC")
		answer, err := io.ReadAll(c)
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", answer)
	}
}
