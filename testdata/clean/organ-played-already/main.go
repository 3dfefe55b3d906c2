// Command organ is played until the far end has had enough.
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
	tally int
	over  chan struct{}
}

// recital lets an organist play until the far end has had enough, and returns the organ
// for the tally.
func recital(conn net.Conn, organist func(*organ)) *organ {
	o := &organ{conn: conn, notes: make(chan string), over: make(chan struct{})}
	go o.listen()
	go organist(o)
	o.sound()
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
			o.tally++
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
	go func() {
		if note, err := bufio.NewReader(far).ReadString('\n'); err == nil {
			fmt.Print(note)
		}
		far.Close()
	}()
	o := recital(conn, func(o *organ) {
		for o.Play("c#") {
		}
	})
	fmt.Println("some notes:", o.tally > 0)
}
