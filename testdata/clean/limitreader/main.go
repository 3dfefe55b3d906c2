// Command fax receives pages of a fixed size and confirms each of them.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net"
)

const pageSize = 1024

func sender(ln net.Listener, pages int) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	for p := range pages {
		c.Write(bytes.Repeat([]byte{byte('a' + p)}, pageSize))
		var ok int
		if _, err := fmt.Fscanf(c, "ok %d\n", &ok); err != nil || ok != p {
			log.Printf("page %d: %d, %v", p, ok, err)
			return
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go sender(ln, 3)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	for p := 0; ; p++ {
		var page bytes.Buffer
		n, err := io.Copy(&page, io.LimitReader(c, pageSize))
		if err != nil {
			log.Fatal(err)
		}
		if n < pageSize {
			log.Printf("%d pages", p)
			return
		}
		if _, err := fmt.Fprintf(c, "ok %d\n", p); err != nil {
			log.Fatal(err)
		}
	}
}
