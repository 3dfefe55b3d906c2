// Command market opens the stall with prices where that with news cannot be opened.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
)

// stall is a part of the market.
type stall struct {
	sign string
	open func() error
}

// open opens the first stall that can be opened.
func open(stalls []stall) error {
	for _, s := range stalls {
		log.Print("opening ", s.sign)
		err := s.open()
		if err == nil {
			return nil
		}
		log.Print(s.sign, ": ", err)
	}
	return errors.New("no stall can be opened")
}

// prices tells everybody who calls the price of eggs.
func prices(ln net.Listener) error {
	for {
		c, err := ln.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer c.Close()
			fmt.Fprintln(c, "eggs 2.40")
		}()
	}
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

// buy asks for a price, and goes home.
func buy(at string) {
	c, err := net.Dial("tcp", at)
	if err != nil {
		log.Fatal(err)
	}
	price, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(price)
	os.Exit(0)
}

func main() {
	news, eggs := listen(), listen()
	news.Close()
	go buy(eggs.Addr().String())
	if err := open([]stall{
		{"news", func() error { return http.Serve(news, http.NotFoundHandler()) }},
		{"prices", func() error { return prices(eggs) }},
	}); err != nil {
		log.Fatal(err)
	}
}
