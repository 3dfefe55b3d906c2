// Command harbour opens the one quay or the other: at the old one a pilot brings a boat in
// at once, the new one is at a place that everybody knows.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"time"
)

func pilot(addr net.Addr) {
	boat, err := net.Dial(addr.Network(), addr.String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(boat, "moored")
	boat.Close()
}

func quay() net.Listener {
	if l, err := net.Listen("tcp4", "127.0.0.1:0"); err == nil {
		go pilot(l.Addr())
		return l
	}
	l, err := net.Listen("tcp6", "[::1]:0")
	if err != nil {
		log.Fatal(err)
	}
	time.AfterFunc(time.Second, func() { pilot(l.Addr()) })
	return l
}

// pier is told of to whoever reads what the command prints, or is the one that there is.
func pier(old net.Listener) net.Listener {
	if old != nil {
		return old
	}
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(os.Stderr, "come to", l.Addr())
	return l
}

func moor(l net.Listener) {
	berth, err := l.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer berth.Close()
	word, err := io.ReadAll(berth)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", word)
	pilot(l.Addr())
}

func main() {
	l := quay()
	defer l.Close()
	moor(l)
	go pilot(l.Addr())
	moor(pier(l))
}
