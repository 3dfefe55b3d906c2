// Command porter announces on the bus who rings at the door, and first tries the bell
// itself. The bus brings everything back to who sent it.
package main

import (
	"bufio"
	"io"
	"log"
	"net"
	"strings"

	"github.com/godbus/dbus/v5"
)

// echo is the smallest bus there is.
func echo(c net.Conn) {
	r := bufio.NewReader(c)
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return
		}
		answer := "ERROR\r\n"
		switch {
		case strings.HasPrefix(line, "BEGIN"):
			io.Copy(c, r)
			return
		case strings.Contains(line, "AUTH EXTERNAL"):
			answer = "OK 0123456789abcdef0123456789abcdef\r\n"
		case strings.Contains(line, "AUTH"):
			answer = "REJECTED EXTERNAL\r\n"
		}
		if _, err := io.WriteString(c, answer); err != nil {
			return
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if c, err := ln.Accept(); err == nil {
			echo(c)
		}
	}()
	wire, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	bus, err := dbus.NewConn(wire)
	if err != nil {
		log.Fatal(err)
	}
	if err := bus.Auth([]dbus.Auth{dbus.AuthExternal("porter")}); err != nil {
		log.Fatal(err)
	}
	rings := make(chan *dbus.Signal, 8)
	bus.Signal(rings)
	rung := make(chan struct{})
	go func() {
		defer close(rung)
		for ring := range rings {
			log.Printf("%s: %v", ring.Name, ring.Body)
			bus.Close()
		}
	}()
	if err := bus.Emit("/door", "org.example.Porter.Rang", "nobody yet"); err != nil {
		log.Fatal(err)
	}
	<-rung
}
