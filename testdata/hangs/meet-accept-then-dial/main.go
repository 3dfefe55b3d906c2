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
	near, err = ln.Accept() // want "Accept blocks this goroutine until somebody connects to ln; the net.Dial on line 21 that would do so"
	if err != nil {
		return nil, nil, err
	}
	far, err = net.Dial("tcp", ln.Addr().String())
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
