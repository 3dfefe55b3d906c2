// Command sundial tells the hour to whoever asks, and closes in the evening.
package main

import (
	"log"
	"net"
	"time"
)

type dial struct{ socket net.PacketConn }

// tell answers each packet with the hour, until the socket is closed.
func (d *dial) tell() {
	buf := make([]byte, 16)
	for {
		_, from, err := d.socket.ReadFrom(buf)
		if err != nil {
			return
		}
		if _, err := d.socket.WriteTo([]byte(time.Now().Format(time.Kitchen)), from); err != nil {
			return
		}
	}
}

// opened begins to tell the hour. The channel is closed in the evening.
func opened(d *dial) <-chan struct{} {
	evening := make(chan struct{})
	go func() {
		defer close(evening)
		d.tell()
	}()
	return evening
}

func main() {
	socket, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	d := &dial{socket: socket}
	evening := opened(d)
	time.AfterFunc(50*time.Millisecond, func() { d.socket.Close() })
	<-evening
}
