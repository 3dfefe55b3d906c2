// Command clocks answers datagrams on two ports: one tells the hour, one the day.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"time"
)

// answer tells whoever asks, until its port is closed.
func answer(pc net.PacketConn, tell func(time.Time) string) error {
	buf := make([]byte, 512)
	for {
		_, who, err := pc.ReadFrom(buf)
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		if _, err := pc.WriteTo([]byte(tell(time.Now())), who); err != nil {
			return err
		}
	}
}

func hour(t time.Time) string { return t.Format("15:04") }
func day(t time.Time) string  { return t.Format(time.DateOnly) }

func ask(addr net.Addr) error {
	c, err := net.Dial("udp", addr.String())
	if err != nil {
		return err
	}
	defer c.Close()
	if _, err := c.Write([]byte("?")); err != nil {
		return err
	}
	buf := make([]byte, 64)
	n, err := c.Read(buf)
	fmt.Printf("%s\n", buf[:n])
	return err
}

func main() {
	hours, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	days, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		done <- ask(days.LocalAddr())
		days.Close()
	}()
	go func() {
		if err := answer(hours, hour); err != nil {
			log.Print(err)
		}
	}()
	if err := answer(days, day); err != nil {
		log.Print(err)
	}
	if err := <-done; err != nil {
		log.Fatal(err)
	}
}
