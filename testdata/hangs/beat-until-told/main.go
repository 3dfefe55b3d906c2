// Command pulse sends a beat over a connection until it is told to stop.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// beat returns what stops the beat.
func beat(w io.Writer, every time.Duration) (stop func()) {
	quit := make(chan struct{})
	tick(w, every, quit) // want "tick blocks this goroutine until quit .*; what is returned on line"
	return func() { close(quit) }
}

func tick(w io.Writer, every time.Duration, quit <-chan struct{}) {
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-quit:
			fmt.Fprintln(w, "end")
			return
		case <-t.C:
			fmt.Fprintln(w, "beat")
		}
	}
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
	defer conn.Close()
	heart, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer heart.Close()
	stop := beat(heart, 10*time.Millisecond)
	sc := bufio.NewScanner(conn)
	for n := 0; sc.Scan(); n++ {
		if n == 3 {
			stop()
		}
		if sc.Text() == "end" {
			fmt.Println("three beats")
			return
		}
	}
}
