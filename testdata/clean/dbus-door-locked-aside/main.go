// Command porter listens to the bus until the door is locked, and then says so.
package main

import (
	"bufio"
	"io"
	"log"
	"net"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

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
	near, far := net.Pipe()
	go echo(far)
	bus, err := dbus.NewConn(near)
	if err != nil {
		log.Fatal(err)
	}
	defer bus.Close()
	if err := bus.Auth([]dbus.Auth{dbus.AuthExternal("porter")}); err != nil {
		log.Fatal(err)
	}
	rings := make(chan *dbus.Signal, 8)
	bus.Signal(rings)
	time.AfterFunc(100*time.Millisecond, func() {
		bus.RemoveSignal(rings)
		close(rings)
	})
	for ring := range rings {
		log.Print(ring.Name)
	}
	if err := bus.Emit("/door", "org.example.Porter.Locked"); err != nil {
		log.Fatal(err)
	}
}
