// Command ferry brings whoever comes to its landing over to the far shore, where
// everybody hears their own words again.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

// shore echoes lines.
func shore(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			for lines := bufio.NewScanner(c); lines.Scan(); {
				fmt.Fprintln(c, lines.Text())
			}
			c.Close()
		}()
	}
}

// cross carries what is said on one shore to the other one, in both directions.
func cross(near, far net.Conn) {
	defer near.Close()
	defer far.Close()
	go io.Copy(near, far)
	io.Copy(far, near)
}

func ferry(landing net.Listener, far string) {
	for {
		passenger, err := landing.Accept()
		if err != nil {
			return
		}
		boat, err := net.Dial("tcp", far)
		if err != nil {
			log.Print(err)
			passenger.Close()
			continue
		}
		go cross(passenger, boat)
	}
}

func call(landing, word string) (net.Conn, error) {
	c, err := net.Dial("tcp", landing)
	if err != nil {
		return nil, err
	}
	if _, err := fmt.Fprintln(c, word); err != nil {
		return nil, err
	}
	echo, err := bufio.NewReader(c).ReadString('\n')
	log.Printf("%q", echo)
	return c, err
}

func main() {
	far, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go shore(far)
	landing, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go ferry(landing, far.Addr().String())
	first, err := call(landing.Addr().String(), "ahoy")
	if err != nil {
		log.Fatal(err)
	}
	second, err := call(landing.Addr().String(), "anybody there?")
	if err != nil {
		log.Fatal(err)
	}
	first.Close()
	second.Close()
}
