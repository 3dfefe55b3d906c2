// Command depot opens a door for each delivery, and tells its number.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"strconv"
)

type depot struct {
	host  string
	goods chan string
}

// door opens a door for one delivery, and returns the number of it.
func (d *depot) door() (int, error) {
	ln, err := net.Listen("tcp", d.host+":0")
	if err != nil {
		return 0, err
	}
	_, text, err := net.SplitHostPort(ln.Addr().String())
	if err != nil {
		return 0, err
	}
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	go func() {
		defer ln.Close()
		cart, err := ln.Accept()
		if err != nil {
			return
		}
		goods, _ := io.ReadAll(cart)
		cart.Close()
		d.goods <- string(goods)
	}()
	return number, nil
}

func main() {
	d := &depot{host: "127.0.0.1", goods: make(chan string, 1)}
	number, err := d.door()
	if err != nil {
		log.Fatal(err)
	}
	cart, err := net.Dial("tcp", net.JoinHostPort(d.host, strconv.Itoa(number)))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(cart, "flour")
	cart.Close()
	fmt.Print(<-d.goods)
}
