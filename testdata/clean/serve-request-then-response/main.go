// Command courier carries a letter to a service and its answer back: the client
// closes its sending side when the letter is complete, and so does the courier.
package main

import (
	"io"
	"log"
	"net"
	"strings"
)

// reverse reads a letter to its end and sends it back in reverse.
func reverse(c *net.TCPConn) {
	defer c.Close()
	letter, err := io.ReadAll(c)
	if err != nil {
		return
	}
	for i := range letter {
		c.Write(letter[len(letter)-1-i:][:1])
	}
}

func carry(client *net.TCPConn, to *net.TCPAddr) error {
	defer client.Close()
	up, err := net.DialTCP("tcp", nil, to)
	if err != nil {
		return err
	}
	defer up.Close()
	if _, err := io.Copy(up, client); err != nil {
		return err
	}
	if err := up.CloseWrite(); err != nil {
		return err
	}
	_, err = io.Copy(client, up)
	return err
}

func listen(serve func(*net.TCPConn)) *net.TCPAddr {
	ln, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for {
			c, err := ln.AcceptTCP()
			if err != nil {
				return
			}
			go serve(c)
		}
	}()
	return ln.Addr().(*net.TCPAddr)
}

func main() {
	service := listen(reverse)
	courier := listen(func(c *net.TCPConn) {
		if err := carry(c, service); err != nil {
			log.Print(err)
		}
	})
	c, err := net.DialTCP("tcp", nil, courier)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	io.Copy(c, strings.NewReader("stressed"))
	c.CloseWrite()
	answer, err := io.ReadAll(c)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", answer)
}
