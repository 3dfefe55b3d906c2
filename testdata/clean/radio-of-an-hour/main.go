// Command hour brings what is said in a studio to all who listen, and tells then how much it
// was.
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
	said  int
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
			m.said++
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

func hear(name string, ear net.Conn) *station {
	m := newMixer()
	go func() {
		m.joins <- ear
		m.says <- "news"
		m.off <- "good night from " + name
	}()
	m.run()
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
	s := hear("one", ear)
	for sc := bufio.NewScanner(conn); sc.Scan(); {
		fmt.Println(sc.Text())
	}
	fmt.Println(s.name, s.mixer.said)
}
