// Command ledger is given a wire, and what was said on it before.
package main

import (
	"io"
	"log"
	"net"
	"strings"
)

type wire struct {
	net.Conn
	said string
}

// dictated is a wire after its first words.
func dictated(words string) *wire {
	near, far := net.Pipe()
	go func() {
		io.WriteString(near, words)
		near.Close()
	}()
	pad := new(strings.Builder)
	func() {
		io.Copy(pad, far)
	}()
	return &wire{near, pad.String()}
}

func main() {
	w := dictated("three hens")
	log.Print(w.said)
	w.Close()
}
