// Command curfew answers one guest after the other, each until they say bye, or until
// their time is up: a guest that says nothing keeps nobody waiting for long.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
	"time"
)

const stay = 200 * time.Millisecond

// answer upper-cases lines.
func answer(c net.Conn) {
	defer c.Close()
	time.AfterFunc(stay, func() { c.Close() })
	lines := bufio.NewReader(c)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		if strings.TrimSpace(line) == "bye" {
			return
		}
		fmt.Fprint(c, strings.ToUpper(line))
	}
}

// inn takes guests in, one after the other.
func inn(door net.Listener) {
	for {
		guest, err := door.Accept()
		if err != nil {
			return
		}
		answer(guest)
	}
}

// chapel repeats what it hears, and closes on whoever stays too long in the same place.
func chapel(door net.Listener) {
	for {
		guest, err := door.Accept()
		if err != nil {
			return
		}
		out := time.AfterFunc(stay, func() { guest.Close() })
		io.Copy(guest, guest)
		out.Stop()
		guest.Close()
	}
}

func open(serve func(net.Listener)) string {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serve(door)
	return door.Addr().String()
}

func main() {
	for _, addr := range []string{open(inn), open(chapel)} {
		mute, err := net.Dial("tcp", addr)
		if err != nil {
			log.Fatal(err)
		}
		defer mute.Close()
		time.Sleep(50 * time.Millisecond) // it comes first
		c, err := net.Dial("tcp", addr)
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintln(c, "hello")
		word, err := bufio.NewReader(c).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(word)
	}
}
