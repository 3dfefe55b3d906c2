// Command booth has everybody served by a goroutine until one of them closes the booth, and
// says so when nobody else is let in.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// booth is where people come to.
type booth struct {
	door   net.Listener
	closed chan int
}

func open() (*booth, error) {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	b := &booth{door: door, closed: make(chan int)}
	go b.admit()
	return b, nil
}

// admit lets people in until the booth is closed.
func (b *booth) admit() {
	for {
		guest, err := b.door.Accept()
		if err != nil {
			break
		}
		go b.serve(guest)
	}
	close(b.closed)
}

// serve answers a guest, of whom each may close the booth.
func (b *booth) serve(guest net.Conn) {
	defer guest.Close()
	words := bufio.NewScanner(guest)
	for words.Scan() {
		if words.Text() == "last round" {
			b.door.Close()
			return
		}
		fmt.Fprintln(guest, "a ticket for", words.Text())
	}
}

func main() {
	b, err := open()
	if err != nil {
		log.Fatal(err)
	}
	guest, err := net.Dial("tcp", b.door.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(guest, "two")
	ticket, err := bufio.NewReader(guest).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(ticket)
	fmt.Fprintln(guest, "last round")
	<-b.closed
}
