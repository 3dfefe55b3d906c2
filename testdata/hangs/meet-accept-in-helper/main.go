// Command mirror holds both ends of a connection through two helpers.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

type booth struct{ ln net.Listener }

func open() (*booth, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	return &booth{ln: ln}, nil
}

func (b *booth) take() (net.Conn, error) {
	conn, err := b.ln.Accept()
	if err != nil {
		return nil, fmt.Errorf("take: %w", err)
	}
	return conn, nil
}

func (b *booth) call() (net.Conn, error) {
	return net.Dial("tcp", b.ln.Addr().String())
}

func (b *booth) chat() error {
	in, err := b.take() // want "take blocks this goroutine until"
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := b.call()
	if err != nil {
		return err
	}
	fmt.Fprint(out, "hello")
	out.Close()
	text, err := io.ReadAll(in)
	log.Printf("%s", text)
	return err
}

func main() {
	b, err := open()
	if err != nil {
		log.Fatal(err)
	}
	if err := b.chat(); err != nil {
		log.Fatal(err)
	}
}
