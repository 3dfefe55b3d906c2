// Command relay carries lines to a store, and says so when the store is gone.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

type relay struct {
	client net.Conn
	in     *bufio.Reader
	store  net.Conn
}

func (r *relay) run() {
	for {
		line, err := r.in.ReadString('\n')
		if err != nil {
			return
		}
		if _, err := io.WriteString(r.store, line); err != nil {
			return
		}
	}
}

func main() {
	near, client := net.Pipe()
	store, far := net.Pipe()
	far.Close()
	r := &relay{client: client, in: bufio.NewReader(client), store: store}
	said := make(chan string)
	go func() {
		fmt.Fprintln(near, "one")
		text, err := bufio.NewReader(near).ReadString('\n')
		if err != nil {
			log.Print(err)
		}
		said <- text
	}()
	go func() {
		r.run()
		fmt.Fprintln(r.client, "the store is gone")
	}()
	log.Print(<-said)
}
