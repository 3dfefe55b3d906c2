// Command mailbox asks a POP3 server of its own over TCP, where what is written waits in
// a buffer for whoever reads it.
package main

import (
	"fmt"
	"log"
	"net"
	"net/textproto"
)

type half struct{ *textproto.Conn }

func (h half) tell(format string, args ...any) error { return h.PrintfLine(format, args...) }

func sides() (server, client half, err error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return half{}, half{}, err
	}
	defer ln.Close()
	b, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		return half{}, half{}, err
	}
	a, err := ln.Accept()
	if err != nil {
		return half{}, half{}, err
	}
	return half{textproto.NewConn(a)}, half{textproto.NewConn(b)}, nil
}

func main() {
	server, client, err := sides()
	if err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	if err := client.tell("STAT"); err != nil {
		log.Fatal(err)
	}
	cmd, err := server.ReadLine()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(cmd)
}
