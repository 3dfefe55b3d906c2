// Command radio brings what is said in a studio to all who listen.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type mixer struct {
	joins chan net.Conn
	says  chan string
	off   chan string
}

func newMixer() *mixer {
	return &mixer{joins: make(chan net.Conn), says: make(chan string), off: make(chan string)}
}

func (m *mixer) run() {
	var ears []net.Conn
	for {
		select {
		case c := <-m.joins:
			ears = append(ears, c)
		case s := <-m.says:
			for _, c := range ears {
				fmt.Fprintln(c, s)
			}
		case bye := <-m.off:
			for _, c := range ears {
				fmt.Fprintln(c, bye)
				c.Close()
			}
			return
		}
	}
}

type station struct {
	name  string
	mixer *mixer
}

func open(name string) *station {
	m := newMixer()
	go m.run()
	return &station{name: name, mixer: m}
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
	ear, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	s := open("one")
	s.mixer.joins <- ear
	s.mixer.says <- "news"
	s.mixer.off <- "good night from " + s.name
	for sc := bufio.NewScanner(conn); sc.Scan(); {
		fmt.Println(sc.Text())
	}
}
