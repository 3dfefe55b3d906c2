// Command snoop is a proxy that stands in front of an echo service.
package main

import (
	"io"
	"log"
	"net"
)

func echo(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			io.Copy(c, c)
		}()
	}
}

// forward joins a client with the service.
func forward(client net.Conn, service string) {
	defer client.Close()
	up, err := net.Dial("tcp", service)
	if err != nil {
		log.Print(err)
		return
	}
	defer up.Close()
	io.Copy(up, client) // want "Copy blocks this goroutine until"
	io.Copy(client, up)
}

func proxy(ln net.Listener, service string) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go forward(c, service)
	}
}

func main() {
	var lns [2]net.Listener
	for i := range lns {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		lns[i] = ln
	}
	go echo(lns[0])
	go proxy(lns[1], lns[0].Addr().String())

	c, err := net.Dial("tcp", lns[1].Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	io.WriteString(c, "anybody there")
	back := make([]byte, len("anybody there"))
	if _, err := io.ReadFull(c, back); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", back)
}
