// Command board is a notice board: what one of its readers writes, all of them see.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type reader struct {
	conn net.Conn
	name string
}

type board struct {
	mu      sync.Mutex
	readers map[*reader]bool
}

func (b *board) seat(r *reader) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.readers[r] = true
}

func (b *board) leave(r *reader) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.readers, r)
}

func (b *board) pin(note string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for r := range b.readers {
		fmt.Fprintln(r.conn, note)
	}
}

func (b *board) attend(c net.Conn) {
	defer c.Close()
	lines := bufio.NewScanner(c)
	if !lines.Scan() {
		return
	}
	r := &reader{conn: c, name: lines.Text()}
	b.seat(r)
	defer b.leave(r)
	b.pin(r.name + " came")
	for lines.Scan() {
		b.pin(r.name + ": " + lines.Text())
	}
}

func (b *board) hang(ln net.Listener) error {
	for {
		c, err := ln.Accept()
		if err != nil {
			return err
		}
		b.attend(c) // want "attend blocks this goroutine until lines is over, in Scan at main.go:\\d+; the ln.Accept on line \\d+ can never run"
	}
}

// come sits down at the board and waits until it says so.
func come(addr, name string) (net.Conn, *bufio.Reader, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, nil, err
	}
	if _, err := fmt.Fprintln(c, name); err != nil {
		return nil, nil, err
	}
	from := bufio.NewReader(c)
	_, err = from.ReadString('\n')
	return c, from, err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	b := &board{readers: map[*reader]bool{}}
	go b.hang(ln)
	_, eve, err := come(ln.Addr().String(), "eve")
	if err != nil {
		log.Fatal(err)
	}
	kim, _, err := come(ln.Addr().String(), "kim")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(kim, "has anybody seen my hat")
	for range 2 {
		note, err := eve.ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("eve reads %q", note)
	}
}
