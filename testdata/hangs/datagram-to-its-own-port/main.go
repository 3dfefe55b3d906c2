// Command counter counts the datagrams that come to a port, and sends two there.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
)

// count counts what comes to a port until that is closed.
func count(pc net.PacketConn, got chan<- int) error {
	buf := make([]byte, 512)
	for n := 1; ; n++ {
		if _, _, err := pc.ReadFrom(buf); errors.Is(err, net.ErrClosed) {
			return nil
		} else if err != nil {
			return err
		}
		got <- n
	}
}

func main() {
	port, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	got := make(chan int, 2)
	if err := count(port, got); err != nil { // want "count blocks this goroutine until"
		log.Print(err)
	}
	client, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	for range 2 {
		if _, err := client.WriteTo([]byte("x"), port.LocalAddr()); err != nil {
			log.Fatal(err)
		}
		fmt.Println(<-got)
	}
}
