// Command boxoffice sells seats, to two customers at once if the hall is small.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"os"
	"sync/atomic"

	"golang.org/x/net/netutil"
)

func sell(c net.Conn, sold *atomic.Int32) {
	defer c.Close()
	fmt.Fprintf(c, "seat %d\n", sold.Add(1))
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	if os.Getenv("HALL") == "small" {
		ln = netutil.LimitListener(ln, 2)
	}
	var sold atomic.Int32
	func() {
		for {
			c, err := ln.Accept() // want "Accept blocks this goroutine until ln is over; the net.Dial on line 39"
			if err != nil {
				return
			}
			go sell(c, &sold)
		}
	}()

	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	seat, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(seat)
	if err := ln.Close(); err != nil {
		log.Fatal(err)
	}
}
