// Command rehearsal plays to a hall, first the overture and then the song: one word ends
// each of them.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

type band struct {
	hall net.Conn
	word chan struct{}
}

// play plays the overture until the first word, and the song until the next.
func (b *band) play() {
	b.overture()
	go b.song()
}

func (b *band) overture() {
	for {
		select {
		case <-time.After(20 * time.Millisecond):
			fmt.Fprintln(b.hall, "tra")
		case <-b.word:
			return
		}
	}
}

func (b *band) song() {
	for {
		select {
		case <-time.After(20 * time.Millisecond):
			fmt.Fprintln(b.hall, "la")
		case <-b.word:
			b.hall.Close()
			return
		}
	}
}

// enough ends what is played.
func (b *band) enough() { b.word <- struct{}{} }

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
	hall, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	b := &band{hall: hall, word: make(chan struct{})}
	time.AfterFunc(100*time.Millisecond, b.enough)
	b.play()
	time.AfterFunc(100*time.Millisecond, b.enough)
	heard := map[string]bool{}
	for sc := bufio.NewScanner(conn); sc.Scan(); {
		heard[sc.Text()] = true
	}
	fmt.Println(heard)
}
