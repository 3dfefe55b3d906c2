// One visitor is let in over a listener that the program got from its parent, as
// from systemd: the parent knows the address, this program never asks for it.
package main

import (
	"io"
	"log"
	"net"
	"os"
)

// parent binds the address, tells it to the visitors and hands on the socket.
func parent() (*os.File, error) {
	ln, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		return nil, err
	}
	defer ln.Close()
	f, err := ln.File()
	if err != nil {
		return nil, err
	}
	go visit(ln.Addr().String())
	return f, nil
}

func visit(addr string) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		log.Print(err)
		return
	}
	defer conn.Close()
	io.WriteString(conn, "good day\n")
}

func main() {
	f, err := parent()
	if err != nil {
		log.Fatal(err)
	}
	ln, err := net.FileListener(f)
	if err != nil {
		log.Fatal(err)
	}
	f.Close()
	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	ln.Close()
	text, err := io.ReadAll(conn)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", text)
}
