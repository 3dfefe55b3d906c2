// Command frames sends a frame through an in-memory link and reads it back.
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net"
)

type framer struct{ conn net.Conn }

func (f *framer) write(text string) error {
	if err := binary.Write(f.conn, binary.BigEndian, uint16(len(text))); err != nil {
		return err
	}
	_, err := io.WriteString(f.conn, text)
	return err
}

func (f *framer) read() (string, error) {
	var n uint16
	if err := binary.Read(f.conn, binary.BigEndian, &n); err != nil {
		return "", err
	}
	text := make([]byte, n)
	_, err := io.ReadFull(f.conn, text)
	return string(text), err
}

func main() {
	a, b := net.Pipe()
	defer a.Close()
	defer b.Close()
	near, far := &framer{a}, &framer{b}
	if err := near.write("a frame"); err != nil { // want "write blocks this goroutine until somebody receives from the other end"
		log.Fatal(err)
	}
	text, err := far.read()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(text)
}
