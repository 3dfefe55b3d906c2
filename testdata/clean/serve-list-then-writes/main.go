// Command desk takes a list of orders on a line and calls back what becomes of them.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type desk struct {
	line net.Conn
	news chan string
}

// take takes orders up to an empty one.
func (d *desk) take() {
	defer close(d.news)
	orders := bufio.NewReader(d.line)
	for {
		order, err := orders.ReadString('\n')
		if err != nil || order == "\n" {
			return
		}
		d.news <- order
	}
}

// call calls back with the news.
func (d *desk) call() {
	for news := range d.news {
		fmt.Fprint(d.line, "done: ", news)
	}
}

func work(line net.Conn) {
	d := &desk{line: line, news: make(chan string, 16)}
	d.take()
	go d.call()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		line, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		work(line)
	}()
	line, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprint(line, "two eggs\n\n")
	log.Print(bufio.NewReader(line).ReadString('\n'))
}
