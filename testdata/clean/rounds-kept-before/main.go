// Command patrol walks rounds that others end: by a channel that was kept before, by one
// that a bell has, and by the last round.
package main

import (
	"fmt"
	"log"
	"net"
	"time"
)

type patrol struct {
	desk string
	home chan struct{}
	left int
}

func (p *patrol) walk(home <-chan struct{}) {
	for {
		select {
		case <-time.After(time.Millisecond):
			p.report()
		case <-home:
			return
		}
	}
}

// count walks until none is left: what is kept behind it is for the next time.
func (p *patrol) count(home <-chan struct{}) {
	for {
		select {
		case <-time.After(time.Millisecond):
			if p.report(); p.left == 0 {
				return
			}
		case <-home:
			return
		}
	}
}

func (p *patrol) report() {
	p.left--
	if conn, err := net.Dial("tcp", p.desk); err == nil {
		conn.Close()
	}
}

func (p *patrol) keptBefore() {
	home := make(chan struct{})
	p.home = home
	time.AfterFunc(20*time.Millisecond, func() { close(p.home) })
	p.walk(home)
	p.home = home
}

func (p *patrol) bell() {
	home := make(chan struct{})
	ring := func() { close(home) }
	time.AfterFunc(20*time.Millisecond, ring)
	p.walk(home)
	p.home = home
}

func (p *patrol) counted() {
	home := make(chan struct{})
	p.left = 3
	p.count(home)
	p.home = home
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go func() {
		for {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			conn.Close()
		}
	}()
	p := &patrol{desk: ln.Addr().String()}
	p.keptBefore()
	p.bell()
	p.counted()
	fmt.Println(p.left)
}
