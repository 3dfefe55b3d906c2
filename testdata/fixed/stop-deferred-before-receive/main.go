// Command tide follows a gauge until it has seen a rising tide.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"time"
)

// gauge tells the level of the water for as long as somebody listens.
func gauge(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	for cm := 240; ; cm++ {
		if _, err := fmt.Fprintf(c, "%d cm\n", cm); err != nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func follow(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	seen, done := make(chan string, 16), make(chan struct{})
	go func() {
		defer close(done)
		sc := bufio.NewScanner(conn)
		for sc.Scan() {
			select {
			case seen <- sc.Text():
			default:
			}
		}
	}()
	defer func() {
		conn.Close()
		<-done
	}()
	for range 3 {
		select {
		case level := <-seen:
			log.Print(level)
		case <-time.After(3 * time.Second):
			return errors.New("the gauge is silent")
		}
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go gauge(ln)
	if err := follow(ln.Addr().String()); err != nil {
		log.Fatal(err)
	}
}
