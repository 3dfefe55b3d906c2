package main

import (
	"io"
	"log"
	"net"
)

// handle carries what one client and its server say to each other.
func handle(client, remote net.Conn) {
	defer client.Close()
	done := make(chan bool)
	go func() {
		io.Copy(client, remote)
		done <- true
	}()
	go func() {
		io.Copy(remote, client)
		done <- true
	}()
	<-done
}

func tunnel(ln net.Listener, to string) {
	for {
		remote, err := net.Dial("tcp", to)
		if err != nil {
			log.Fatal(err)
		}
		client, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		handle(client, remote) // want "handle blocks this goroutine until the two are done with each other, in a receive at main.go:21; the ln.Accept on line 30 can never run"
	}
}

func echo(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go io.Copy(c, c)
	}
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	server, ln := listen(), listen()
	go echo(server)
	go tunnel(ln, server.Addr().String())
	for _, word := range []string{"first", "second"} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		io.WriteString(c, word)
		answer := make([]byte, len(word))
		if _, err := io.ReadFull(c, answer); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", answer)
	}
}
