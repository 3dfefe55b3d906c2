package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go accept(ln)
	idle, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer idle.Close()
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	fmt.Fprint(c, "connect")
	fmt.Println(bufio.NewReader(c).ReadString('\n'))
}

func accept(ln net.Listener) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		req := request(conn) // want "request blocks this goroutine until something comes from the client, in Read at main.go:46; as long as this client says nothing, the ln.Accept on line 32 can never take the next one"
		if req == nil {
			continue
		}
		go serve(conn, req)
	}
}

func request(conn net.Conn) []byte {
	buf := make([]byte, 1024)
	n, err := conn.Read(buf)
	if err != nil {
		return nil
	}
	return buf[:n]
}

func serve(conn net.Conn, req []byte) {
	defer conn.Close()
	fmt.Fprintf(conn, "%s: done\n", req)
}
