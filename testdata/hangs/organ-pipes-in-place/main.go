// Command organ sends the notes that are played to a pipe far away.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type organ struct {
	conn  net.Conn
	notes chan string
	over  chan struct{}
}

// newOrgan is an organ that is ready to be played.
func newOrgan(conn net.Conn) *organ {
	o := &organ{conn: conn, notes: make(chan string), over: make(chan struct{})}
	go o.listen()
	o.sound() // want "sound blocks this goroutine until o.over delivers or is closed or a send in it fails.*; what is returned on line"
	return o
}

// listen waits until the far end has had enough.
func (o *organ) listen() {
	for sc := bufio.NewScanner(o.conn); sc.Scan(); {
		log.Print("the far end says ", sc.Text())
	}
	close(o.over)
}

func (o *organ) sound() {
	for {
		select {
		case note := <-o.notes:
			if _, err := fmt.Fprintln(o.conn, note); err != nil {
				return
			}
		case <-o.over:
			return
		}
	}
}

// Play plays a note.
func (o *organ) Play(note string) bool {
	select {
	case o.notes <- note:
		return true
	case <-o.over:
		return false
	}
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
	defer conn.Close()
	far, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer far.Close()
	o := newOrgan(conn)
	if !o.Play("c#") {
		log.Fatal("nobody listens any more")
	}
	note, err := bufio.NewReader(far).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(note)
}
