// A cave that gives back what is called into it, until it is closed for the night; who
// calls then calls into the well, which is at another port.
package main

import (
	"fmt"
	"log"
	"net"
	"time"
)

const (
	mouth = 19491
	well  = 19492
)

func dwell(at *net.UDPConn) error {
	heard := make([]byte, 512)
	for {
		n, from, err := at.ReadFromUDP(heard)
		if err != nil {
			return err
		}
		if _, err := at.WriteToUDP(heard[:n], from); err != nil {
			return err
		}
	}
}

func call(port int, word string) (string, error) {
	at := net.UDPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port}
	caller, err := net.DialUDP("udp", nil, &at)
	if err != nil {
		return "", err
	}
	defer caller.Close()
	if _, err := caller.Write([]byte(word)); err != nil {
		return "", err
	}
	b := make([]byte, 512)
	n, err := caller.Read(b)
	return string(b[:n]), err
}

func dig(port int) *net.UDPConn {
	at, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.ParseIP("127.0.0.1"), Port: port})
	if err != nil {
		log.Fatal(err)
	}
	return at
}

func main() {
	deep, cave := dig(well), dig(mouth)
	defer deep.Close()
	go dwell(deep)
	night := time.AfterFunc(time.Second/4, func() { cave.Close() })
	defer night.Stop()

	log.Print("night: ", dwell(cave))
	s, err := call(well, "hello")
	fmt.Println(s, err)
}
