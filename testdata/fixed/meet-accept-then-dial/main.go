// Command echo checks an echo over a local socket, both ends in one goroutine.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

func pair() (near, far net.Conn, err error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer ln.Close()
	far, err = net.Dial("tcp", ln.Addr().String())
	if err != nil {
		return nil, nil, err
	}
	near, err = ln.Accept()
	return near, far, err
}

func main() {
	near, far, err := pair()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(far, "hello")
	far.Close()
	text, err := io.ReadAll(near)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", text)
}
