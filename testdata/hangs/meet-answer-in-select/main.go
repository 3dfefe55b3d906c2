// Command quote asks a shop for a price, and gives up after a while.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"strings"
	"time"
)

// price looks for an item in the list that a shop sends.
func price(shop net.Conn, item string) (string, error) {
	found := make(chan string)
	func() {
		sc := bufio.NewScanner(shop)
		for sc.Scan() {
			name, cents, _ := strings.Cut(sc.Text(), " ")
			if name == item {
				found <- cents // want "send to found blocks this goroutine until somebody receives from found"
				return
			}
		}
	}()
	select {
	case cents := <-found:
		return cents, nil
	case <-time.After(5 * time.Second):
		return "", errors.New("the shop has no " + item)
	}
}

func sell(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	fmt.Fprint(c, "bread 410\nmilk 129\nsalt 55\n")
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go sell(ln)
	shop, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer shop.Close()
	cents, err := price(shop, "milk")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(cents)
}
