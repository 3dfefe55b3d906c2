// Command harbour opens the one quay or the other, sends for a boat, and awaits it
// there.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

// quay is that of the old harbour, or else that of the new one.
func quay() net.Listener {
	if l, err := net.Listen("tcp4", "127.0.0.1:0"); err == nil {
		return l
	}
	l, err := net.Listen("tcp6", "[::1]:0")
	if err != nil {
		log.Fatal(err)
	}
	return l
}

func main() {
	l := quay()
	defer l.Close()
	boat, err := net.Dial(l.Addr().Network(), l.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	berth, err := l.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer berth.Close()
	fmt.Fprintln(boat, "moored")
	boat.Close()
	word, err := io.ReadAll(berth)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", word)
}
