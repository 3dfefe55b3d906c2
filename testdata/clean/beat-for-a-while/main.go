// Command warmup sends a beat over a connection for a while, and says how long it took.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// beat returns how long it took.
func beat(w io.Writer, every time.Duration) func() time.Duration {
	quit := make(chan struct{})
	begin := time.Now()
	time.AfterFunc(10*every, func() { close(quit) })
	tick(w, every, quit)
	return func() time.Duration { return time.Since(begin) }
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
	took := beat(heart, 10*time.Millisecond)
	for sc := bufio.NewScanner(conn); sc.Scan(); {
		if sc.Text() == "end" {
			fmt.Println(took() > 0)
			return
		}
	}
}
