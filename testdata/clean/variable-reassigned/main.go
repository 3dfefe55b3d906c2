// Command jukebox plays one record to its end on each of two players and always
// talks to the player that is connected now.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
)

func player(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		if title, err := bufio.NewReader(c).ReadString('\n'); err == nil {
			fmt.Fprintf(c, "la la %s", title)
		}
		c.Close()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go player(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, "Blue Train")
	for {
		buf := make([]byte, 16)
		n, err := conn.Read(buf)
		log.Printf("%q", buf[:n])
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			log.Fatal(err)
		}
	}
	conn.Close()

	conn, err = net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	if _, err := fmt.Fprintln(conn, "Kind of Blue"); err != nil {
		log.Fatal(err)
	}
	song, err := io.ReadAll(conn)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%q", song)
}
