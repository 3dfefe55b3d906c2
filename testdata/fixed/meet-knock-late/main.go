// Command knock waits for a knock that it sends itself.
package main

import (
	"fmt"
	"log"
	"net"
)

func main() {
	door, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer door.Close()
	c, err := net.Dial("udp", door.LocalAddr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	buf := make([]byte, 16)
	if _, err := c.Write([]byte("knock")); err != nil {
		log.Fatal(err)
	}
	n, _, err := door.ReadFrom(buf)
	if err != nil {
		log.Fatal(err)
	}

	fmt.Println("heard", n, "bytes")
}
