// Command buoy follows a buoy that drops its connection after every reading.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

func buoy(ln net.Listener) {
	for depth := 10; ; depth++ {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		if _, err := bufio.NewReader(c).ReadString('\n'); err == nil {
			fmt.Fprintf(c, "%d m\n", depth)
		}
		c.Close()
	}
}

type follower struct {
	addr     string
	conn     net.Conn
	readings []string
}

func (f *follower) connect() (err error) {
	f.conn, err = net.Dial("tcp", f.addr)
	return err
}

func (f *follower) drain() error {
	sc := bufio.NewScanner(f.conn)
	for sc.Scan() {
		f.readings = append(f.readings, sc.Text())
	}
	return sc.Err()
}

func (f *follower) run(rounds int) error {
	for range rounds {
		if err := f.connect(); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(f.conn, "depth?"); err != nil {
			return err
		}
		if err := f.drain(); err != nil {
			log.Printf("dropped: %v", err)
		}
		f.conn.Close()
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go buoy(ln)
	f := &follower{addr: ln.Addr().String()}
	if err := f.run(3); err != nil {
		log.Fatal(err)
	}
	log.Print(f.readings)
}
