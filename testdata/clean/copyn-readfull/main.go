// Command parcels takes a parcel off a conveyor, header first, and signs for it
// on the same connection.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net"
)

func conveyor(ln net.Listener, signed chan<- string) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	parcel := []byte("three tulip bulbs")
	c.Write(binary.BigEndian.AppendUint32(nil, uint32(len(parcel))))
	c.Write(parcel)
	buf := make([]byte, 5)
	if _, err := io.ReadFull(c, buf); err == nil {
		signed <- string(buf)
	}
}

func receive(c net.Conn) (string, error) {
	var head [4]byte
	if _, err := io.ReadFull(c, head[:]); err != nil {
		return "", err
	}
	var body bytes.Buffer
	if _, err := io.CopyN(&body, c, int64(binary.BigEndian.Uint32(head[:]))); err != nil {
		return "", fmt.Errorf("parcel: %w", err)
	}
	_, err := io.WriteString(c, "m.lee")
	return body.String(), err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	signed := make(chan string)
	go conveyor(ln, signed)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	parcel, err := receive(c)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s, signed by %s", parcel, <-signed)
}
