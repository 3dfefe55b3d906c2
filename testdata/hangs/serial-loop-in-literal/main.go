// Command abacus adds up what machines in a shop send it, a number a line.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strconv"
)

func serve(ln net.Listener) {
	for {
		till, err := ln.Accept()
		if err != nil {
			return
		}
		func() {
			defer till.Close()
			r, sum := bufio.NewReader(till), 0
			for {
				line, err := r.ReadString('\n') // want "ReadString blocks this goroutine until"
				if err != nil {
					return
				}
				n, _ := strconv.Atoi(line[:len(line)-1])
				sum += n
				fmt.Fprintln(till, sum)
			}
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serve(ln)
	for _, price := range []int{30, 12} {
		till, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer till.Close() // open until the shop closes
		fmt.Fprintln(till, price)
		var sum int
		if _, err := fmt.Fscanln(till, &sum); err != nil {
			log.Fatal(err)
		}
		log.Printf("sum %d", sum)
	}
}
