// Command greeting calls a host and gives it a moment to say who it is.
package main

import (
	"bufio"
	"errors"
	"log"
	"net"
	"time"
)

// mute takes the calls that come to ln, and says nothing.
func mute(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		defer c.Close()
	}
}

// greeted is the first line that a host says within some time.
func greeted(host string, within time.Duration) (string, error) {
	c, err := net.Dial("tcp", host)
	if err != nil {
		return "", err
	}
	defer c.Close()
	said := make(chan string, 1)
	func() {
		line, err := bufio.NewReader(c).ReadString('\n') // want "ReadString blocks this goroutine until something comes from its connection; the receive on line 38 can never run"
		if err != nil {
			line = err.Error()
		}
		said <- line
	}()
	select {
	case line := <-said:
		return line, nil
	case <-time.After(within):
		return "", errors.New("it says nothing")
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go mute(ln)
	log.Print(greeted(ln.Addr().String(), 50*time.Millisecond))
	ln.Close()
}
