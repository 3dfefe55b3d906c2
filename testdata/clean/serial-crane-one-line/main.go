// A crane has one line to its cabin: who calls has it alone, for as long as he stays.
// A registry hears each caller in turn, and does not wait for long.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// crane serves one caller at a time, since there is only one cabin.
func crane(ln net.Listener, cabin io.ReadWriter) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go io.Copy(conn, cabin)
		io.Copy(cabin, conn)
		conn.Close()
	}
}

// hoist tells each caller what comes from the one cabin.
func hoist(conn net.Conn, said <-chan string) {
	for s := range said {
		if _, err := fmt.Fprintln(conn, s); err != nil {
			return
		}
	}
}

func cranes(ln net.Listener, said <-chan string) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go hoist(conn, said)
		for in := bufio.NewScanner(conn); in.Scan(); {
			log.Print(in.Text())
		}
		conn.Close()
	}
}

// greet writes once.
func greet(conn net.Conn) {
	fmt.Fprintln(conn, "who is there?")
}

// registry takes down what callers say, to their end.
func registry(ln net.Listener) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go greet(conn)
		for in := bufio.NewScanner(conn); in.Scan(); {
			log.Print(in.Text())
		}
		conn.Close()
	}
}

func tick(conn net.Conn) {
	t := time.NewTicker(time.Millisecond)
	defer t.Stop()
	for range t.C {
		if _, err := fmt.Fprintln(conn, "tick"); err != nil {
			return
		}
	}
}

// patient waits a while for what a caller says.
func patient(ln net.Listener) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go tick(conn)
		conn.SetDeadline(time.Now().Add(50 * time.Millisecond))
		for in := bufio.NewScanner(conn); in.Scan(); {
			log.Print(in.Text())
		}
		conn.Close()
	}
}

type cabin struct{ io.Reader }

func (cabin) Write(b []byte) (int, error) { return len(b), nil }

func main() {
	for _, serve := range []func(net.Listener){
		func(ln net.Listener) {
			r, _ := io.Pipe()
			crane(ln, cabin{r})
		},
		func(ln net.Listener) { cranes(ln, make(chan string)) },
		registry,
		patient,
	} {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		go serve(ln)
		for range 2 {
			conn, err := net.Dial("tcp", ln.Addr().String())
			if err != nil {
				log.Fatal(err)
			}
			fmt.Fprintln(conn, "up")
			conn.Close()
		}
	}
}
