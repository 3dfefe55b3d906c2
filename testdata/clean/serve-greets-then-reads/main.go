// Command host greets a guest with all that is to be said, and listens then.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type host struct {
	conn net.Conn
	says chan string
	done chan int
}

func (h *host) receive() {
	h.speak()
	go h.listen()
}

// speak says what there is to say, and leaves the door open.
func (h *host) speak() {
	for {
		s, ok := <-h.says
		if !ok {
			return
		}
		if _, err := fmt.Fprintln(h.conn, s); err != nil {
			log.Print(err)
			return
		}
	}
}

func (h *host) listen() {
	defer h.conn.Close()
	n := 0
	for sc := bufio.NewScanner(h.conn); sc.Scan(); {
		n++
	}
	h.done <- n
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	door, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	h := &host{conn: door, says: make(chan string, 2), done: make(chan int)}
	h.says <- "welcome"
	h.says <- "sit down"
	close(h.says)
	h.receive()
	r := bufio.NewReader(conn)
	for range 2 {
		s, err := r.ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(s)
	}
	fmt.Fprintln(conn, "thank you")
	conn.Close()
	fmt.Println(<-h.done)
}
