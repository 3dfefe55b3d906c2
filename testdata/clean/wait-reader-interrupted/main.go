// Command modem switches a line from commands to data: it interrupts the reader by
// a deadline, waits for it and goes on with the same line.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

// Line is a line to a modem and its reader.
type Line struct {
	conn net.Conn
	idle chan struct{}
}

func newLine(addr string) (*Line, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	l := &Line{conn: conn, idle: make(chan struct{})}
	go l.read()
	return l, nil
}

func (l *Line) read() {
	defer close(l.idle)
	buf := make([]byte, 64)
	for {
		n, err := l.conn.Read(buf)
		if err != nil {
			return
		}
		log.Printf("modem: %q", buf[:n])
	}
}

// interrupt has the reader let go of the line.
func (l *Line) interrupt() error { return l.conn.SetReadDeadline(time.Now()) }

// data sends a text when nobody reads any more.
func (l *Line) data(text string) error {
	<-l.idle
	if err := l.conn.SetReadDeadline(time.Time{}); err != nil {
		return err
	}
	_, err := fmt.Fprintln(l.conn, text)
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	got := make(chan string, 1)
	go func() {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		fmt.Fprintln(c, "OK")
		s, _ := bufio.NewReader(c).ReadString('\n')
		got <- s
	}()
	l, err := newLine(ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer l.conn.Close()
	if err := l.interrupt(); err != nil {
		log.Fatal(err)
	}
	if err := l.data("payload"); err != nil {
		log.Fatal(err)
	}
	log.Printf("sent %q", <-got)
}
