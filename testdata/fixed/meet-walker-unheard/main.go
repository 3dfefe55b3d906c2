// Walkers who talk by datagrams: the base hears of one when he says something.
package main

import (
	"fmt"
	"log"
	"net"
)

// base is where walkers report.
//
//connlint:connection
type base struct{ socket net.PacketConn }

// walker is one end of a talk.
//
//connlint:connection
type walker struct {
	socket net.PacketConn
	to     net.Addr
	first  []byte
}

// open opens a base.
//
//connlint:open b as listener
func open() (b *base, err error) {
	socket, err := net.ListenPacket("udp", "127.0.0.1:0")
	return &base{socket}, err
}

// Addr is where the base is.
//
//connlint:address addr of b
func (b *base) Addr() (addr net.Addr) { return b.socket.LocalAddr() }

// next waits for the first word of another walker.
//
//connlint:accept b
//connlint:open w as server
//connlint:child w of b
func (b *base) next() (w *walker, err error) {
	buf := make([]byte, 64)
	n, from, err := b.socket.ReadFrom(buf)
	return &walker{socket: b.socket, to: from, first: buf[:n]}, err
}

// set sets out.
//
//connlint:open w as client unheard
//connlint:child w of to
func set(to net.Addr) (w *walker, err error) {
	socket, err := net.ListenPacket("udp", "127.0.0.1:0")
	return &walker{socket: socket, to: to}, err
}

// say sends a word.
//
//connlint:send w never be said
func (w *walker) say(word string) error {
	_, err := w.socket.WriteTo([]byte(word), w.to)
	return err
}

func main() {
	b, err := open()
	if err != nil {
		log.Fatal(err)
	}
	scout, err := set(b.Addr())
	if err != nil {
		log.Fatal(err)
	}
	if err := scout.say("at the bridge"); err != nil {
		log.Fatal(err)
	}
	heard, err := b.next()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("he is %s\n", heard.first)
}
