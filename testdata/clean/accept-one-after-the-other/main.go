// Command relay is a test rig with two slots: it serves the first client to its
// end, then the second, and is done.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

const slots = 2

func rig(ln net.Listener) error {
	defer ln.Close()
	for slot := range slots {
		c, err := ln.Accept()
		if err != nil {
			return err
		}
		for sc := bufio.NewScanner(c); sc.Scan(); {
			fmt.Fprintf(c, "slot %d: %s\n", slot, strings.ToUpper(sc.Text()))
		}
		c.Close()
	}
	return nil
}

func try(addr, word string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer c.Close()
	fmt.Fprintln(c, word)
	line, err := bufio.NewReader(c).ReadString('\n')
	log.Print(line)
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	errc := make(chan error, 1)
	go func() { errc <- rig(ln) }()
	for _, word := range []string{"spring", "lever"} {
		if err := try(ln.Addr().String(), word); err != nil {
			log.Fatal(err)
		}
	}
	if err := <-errc; err != nil {
		log.Fatal(err)
	}
}
