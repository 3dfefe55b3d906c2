// Two readers read to the end of what a broker sends; it hangs up on both. Behind
// the ends of both the own ends are closed.
package main

import (
	"bytes"
	"io"
	"log"
	"net"
)

// brokers greet a visitor and hang up.
var brokers = map[string]func(net.Conn){
	"old": func(c net.Conn) { io.WriteString(c, "welcome back"); c.Close() },
	"new": func(c net.Conn) { io.WriteString(c, "taken over"); c.Close() },
}

func main() {
	near, far := net.Pipe()
	other, beyond := net.Pipe()
	go brokers["old"](far)
	go brokers["new"](beyond)

	back := make(chan []byte)
	go func() {
		b, err := io.ReadAll(near)
		if err != nil {
			log.Print(err)
		}
		back <- b
	}()
	over := make(chan []byte)
	go func() {
		b, err := io.ReadAll(other)
		if err != nil {
			log.Print(err)
		}
		over <- b
	}()
	log.Print(bytes.Equal(<-back, []byte("welcome back")))
	log.Printf("%s", <-over)
	near.Close()
	other.Close()
}
