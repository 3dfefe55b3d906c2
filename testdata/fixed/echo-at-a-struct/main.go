// A cave that gives back what is called into it: its place is a struct, as that of the
// caller is.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"strings"
)

const mouth = 19491

func dwell(cave *net.UDPConn) error {
	heard := make([]byte, 512)
	for {
		n, from, err := cave.ReadFromUDP(heard)
		if err != nil {
			return err
		}
		if _, err := cave.WriteToUDP(heard[:n], from); err != nil {
			return err
		}
	}
}

func call(words ...string) (string, error) {
	caller, err := net.DialUDP("udp", nil, &net.UDPAddr{IP: net.ParseIP("127.0.0.1"), Port: mouth})
	if err != nil {
		return "", err
	}
	defer caller.Close()
	var back []string
	for _, w := range words {
		if _, err := caller.Write([]byte(w)); err != nil {
			return "", err
		}
		b := make([]byte, 512)
		n, err := caller.Read(b)
		if err != nil {
			return "", err
		}
		back = append(back, string(b[:n]))
	}
	return strings.Join(back, "... "), nil
}

func main() {
	at := net.UDPAddr{IP: net.IPv4(127, 0, 0, 1), Port: mouth}
	cave, err := net.ListenUDP("udp", &at)
	if err != nil {
		log.Fatal(err)
	}
	defer cave.Close()

	go func() {
		if err := dwell(cave); err != nil && !errors.Is(err, net.ErrClosed) {
			log.Print(err)
		}
	}()

	s, err := call("hello", "is anybody there")
	fmt.Println(s, err)
}
