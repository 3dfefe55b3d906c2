// Command shop takes the day's takings from the till and prints them on the
// printer; both are reached over TCP.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

type devices map[string]net.Conn

func (d devices) attach(name string, device func(net.Conn)) error {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	go func() {
		if c, err := ln.Accept(); err == nil {
			device(c)
			c.Close()
		}
	}()
	d[name], err = net.Dial("tcp", ln.Addr().String())
	return err
}

func main() {
	d := make(devices)
	if err := d.attach("till", func(c net.Conn) { fmt.Fprint(c, "120\n75\n5\n") }); err != nil {
		log.Fatal(err)
	}
	paper := make(chan string)
	if err := d.attach("printer", func(c net.Conn) {
		b, _ := io.ReadAll(c)
		paper <- string(b)
	}); err != nil {
		log.Fatal(err)
	}

	total := 0
	for sc := bufio.NewScanner(d["till"]); sc.Scan(); {
		var cents int
		if _, err := fmt.Sscan(sc.Text(), &cents); err != nil {
			log.Fatal(err)
		}
		total += cents
	}
	fmt.Fprintf(d["printer"], "total %d", total)
	for _, c := range d {
		c.Close()
	}
	log.Print(<-paper)
}
