// Command heartbeat sends heartbeats to a monitor and obeys what the monitor
// says, until the monitor has heard enough.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

func monitor(ln net.Listener, enough int) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	sc := bufio.NewScanner(c)
	for n := 1; sc.Scan(); n++ {
		fmt.Fprintf(c, "heard %d\n", n)
		if n == enough {
			return
		}
	}
}

func lines(c net.Conn) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for sc := bufio.NewScanner(c); sc.Scan(); {
			out <- sc.Text()
		}
	}()
	return out
}

func beat(c net.Conn) error {
	heard := lines(c)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if _, err := fmt.Fprintln(c, "beat"); err != nil {
				return err
			}
		case line, ok := <-heard:
			if !ok {
				return nil
			}
			log.Print(line)
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go monitor(ln, 3)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	if err := beat(c); err != nil {
		log.Printf("monitor left: %v", err)
	}
}
