// A price list that is read once, from a server that says all it has and hangs up: what
// it was read from is nobody's any more.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"sync"
)

var errOffline = errors.New("offline")

type list struct {
	at     string
	once   sync.Once
	wire   net.Conn
	bad    error
	prices []string
}

func (l *list) link() (net.Conn, error) {
	l.once.Do(func() {
		if l.wire, l.bad = net.Dial("tcp", l.at); l.bad != nil {
			return
		}
		l.take()
		l.wire.Close()
		l.wire, l.bad = nil, errOffline
	})
	return l.wire, l.bad
}

func (l *list) take() {
	for sc := bufio.NewScanner(l.wire); sc.Scan(); {
		l.prices = append(l.prices, sc.Text())
	}
}

func (l *list) offer(what string) error {
	wire, err := l.link()
	if errors.Is(err, errOffline) {
		fmt.Println("kept for later:", what)
		return nil
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(wire, what)
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go func() {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		fmt.Fprintln(conn, "pears 3")
		fmt.Fprintln(conn, "plums 4")
		conn.Close()
	}()
	l := &list{at: ln.Addr().String()}
	if err := l.offer("quinces 7"); err != nil {
		log.Fatal(err)
	}
	fmt.Println(l.prices)
}
