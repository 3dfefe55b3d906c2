// Command market opens its stalls, the one with news and the one with prices.
package main

import (
	"bufio"
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

// open opens all stalls.
func open(stalls []stall) error {
	for _, s := range stalls {
		log.Print("opening ", s.sign)
		if err := s.open(); err != nil {
			return fmt.Errorf("%s: %w", s.sign, err)
		}
	}
	return nil
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
	go buy(eggs.Addr().String())
	if err := open([]stall{ // want "open blocks this goroutine until news is closed, in Serve at main.go:\\d+; Accept, which is next in its list, can never run \\(let it run each in a goroutine of its own\\)"
		{"news", func() error { return http.Serve(news, http.NotFoundHandler()) }},
		{"prices", func() error { return prices(eggs) }},
	}); err != nil {
		log.Fatal(err)
	}
}
