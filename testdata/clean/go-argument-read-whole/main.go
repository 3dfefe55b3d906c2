// Command gazette fetches a page, shows it in the background, and writes a letter to the
// press: what is read to its end is an argument of a go statement, on purpose.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

func press(ln net.Listener, home chan<- struct{}) {
	for page := range 2 {
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		if page == 0 {
			fmt.Fprintln(c, "page one")
		} else {
			io.Copy(io.Discard, c) // what the readers think of it
		}
		c.Close()
	}
	close(home)
}

func show(done chan<- struct{}, page []byte, err error) {
	fmt.Printf("%s%v\n", page, err)
	close(done)
}

func read(c net.Conn) []byte {
	page, err := io.ReadAll(c)
	if err != nil {
		log.Print(err)
	}
	return page
}

func dial(ln net.Listener) net.Conn {
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	return c
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	home, shown := make(chan struct{}), make(chan struct{})
	go press(ln, home)
	page, letter := dial(ln), dial(ln)
	defer page.Close()
	go show(shown, read(page), nil)
	fmt.Fprintln(letter, "thanks")
	letter.Close()
	<-home
	<-shown
}
