// Command digest tells clients the SHA-256 sum of what they send; a client ends
// its text by closing its sending side.
package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
)

func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			h := sha256.New()
			n, err := io.Copy(h, c)
			if err != nil {
				return
			}
			fmt.Fprintf(c, "%x %d", h.Sum(nil), n)
		}()
	}
}

func sum(addr *net.TCPAddr, text io.Reader) (string, error) {
	c, err := net.DialTCP("tcp", nil, addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	if _, err := io.Copy(c, text); err != nil {
		return "", err
	}
	if err := c.CloseWrite(); err != nil {
		return "", err
	}
	b, err := io.ReadAll(c)
	return string(b), err
}

func main() {
	ln, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)
	for _, text := range []string{"", "cinnamon"} {
		s, err := sum(ln.Addr().(*net.TCPAddr), strings.NewReader(text))
		if err != nil {
			log.Fatal(err)
		}
		log.Print(s)
	}
}
