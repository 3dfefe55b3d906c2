// Whoever is told the address of a listener may connect, and then it is closed.
package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

func visit(file string) {
	for {
		addr, err := os.ReadFile(file)
		if err == nil && len(addr) > 0 {
			conn, err := net.Dial("tcp", string(addr))
			if err == nil {
				io.WriteString(conn, "hello")
				conn.Close()
			}
			return
		}
		time.Sleep(time.Millisecond)
	}
}

func main() {
	f, err := os.CreateTemp("", "address")
	if err != nil {
		log.Fatal(err)
	}
	defer os.Remove(f.Name())
	go visit(f.Name())
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	f.WriteString(ln.Addr().String())
	conn, err := ln.Accept()
	ln.Close()
	if err != nil {
		log.Fatal(err)
	}
	text, err := io.ReadAll(conn)
	log.Print(string(text), err)
	conn.Close()

	near, far := net.Pipe()
	go io.WriteString(far, "ping")
	buf := make([]byte, 4)
	n, err := near.Read(buf)
	near.Close()
	log.Print(string(buf[:n]), err)

	again, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{}
	time.AfterFunc(10*time.Millisecond, func() { srv.Close() })
	log.Print(srv.Serve(again))
	again.Close()
}
