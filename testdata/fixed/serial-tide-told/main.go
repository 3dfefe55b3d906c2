// Command tide tells all who call how high the water is, and notes what they say.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

func tell(conn net.Conn) {
	t := time.NewTicker(10 * time.Millisecond)
	defer t.Stop()
	for now := range t.C {
		if _, err := fmt.Fprintln(conn, now.Second()); err != nil {
			return
		}
	}
}

func tide(ln net.Listener) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go tell(conn)
		buf := make([]byte, 80)
		go func() {
			for {
				n, err := conn.Read(buf)
				if err != nil {
					break
				}
				log.Printf("heard %q", buf[:n])
			}
			conn.Close()
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go tide(ln)
	for range 2 {
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer conn.Close()
		said, err := bufio.NewReader(conn).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("the water is at %q", said)
	}
}
