// Command relayrace passes a baton along runners that are connected by TCP: each
// one is heard to the end before the next one is told to start.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
)

func runner(name string, ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	baton, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	fmt.Fprintf(c, "%s>%s", strings.TrimSpace(baton), name)
}

func main() {
	var track []net.Conn
	for _, name := range []string{"ada", "bo", "cy"} {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		go runner(name, ln)
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		track = append(track, c)
	}
	baton := "start"
	for i := range track {
		if _, err := fmt.Fprintln(track[i], baton); err != nil {
			log.Fatal(err)
		}
		b, err := io.ReadAll(track[i])
		if err != nil {
			log.Fatal(err)
		}
		baton = string(b)
		track[i].Close()
	}
	log.Print(baton)
}
