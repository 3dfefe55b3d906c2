// Command diary takes the lines of a peer into a diary, and then asks for one.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"strings"
)

type diary struct {
	lines []string
	full  int
}

func (d *diary) add(line string) error {
	if len(d.lines) == d.full {
		return errors.New("the diary is full")
	}
	d.lines = append(d.lines, line)
	return nil
}

// take adds all that comes from a peer. It tells nobody why it came back.
func (d *diary) take(conn net.Conn) {
	r := bufio.NewReader(conn)
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			log.Print("read: ", err)
			return
		}
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if err := d.add(line); err != nil {
			log.Print("add: ", err)
			return
		}
	}
}

// serve answers each line of a client with another one.
func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			sc := bufio.NewScanner(c)
			for sc.Scan() {
				fmt.Fprintf(c, "today: %s\n", sc.Text())
			}
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	d := &diary{full: 1}
	go d.take(conn)
	for _, text := range []string{"rain", "sun"} {
		if _, err := fmt.Fprintln(conn, text); err != nil {
			log.Fatal(err)
		}
	}
}
