// Command news reads the headlines of a news server and asks for one article.
package main

import (
	"log"
	"net"
	"net/textproto"
)

// newsroom sends headlines, then the article that is asked for.
func newsroom(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	tp := textproto.NewConn(c)
	defer tp.Close()
	for _, headline := range []string{"1 Bridge reopened", "2 Geese return"} {
		if err := tp.PrintfLine("%s", headline); err != nil {
			return
		}
	}
	line, err := tp.ReadLine()
	if err != nil {
		return
	}
	tp.PrintfLine("%s: they flew in at dawn.", line)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go newsroom(ln)

	tp, err := textproto.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer tp.Close()
	for {
		line, err := tp.ReadLine() // want "ReadLine blocks this goroutine until"
		if err != nil {
			break
		}
		log.Print(line)
	}
	if err := tp.PrintfLine("ARTICLE %d", 2); err != nil {
		log.Fatal(err)
	}
}
