// Command valve obeys a control room until that tells it to close.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"os"
)

// room is the control room: it waits for the valve to report.
func room(ln net.Listener) {
	conn, err := ln.Accept()
	if err != nil {
		return
	}
	defer conn.Close()
	in := bufio.NewScanner(conn)
	in.Scan()
	fmt.Fprintln(conn, "close")
	in.Scan()
}

func obey(conn net.Conn) error {
	in := bufio.NewReader(conn)
	for {
		order, err := in.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch order {
		case "open\n":
			log.Print("open")
		case "close\n":
			if name, err := os.Hostname(); err == nil {
				log.Printf("%s is closed", name)
			}
			os.Exit(0)
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go room(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	if _, err := fmt.Fprintln(conn, "valve 7 is here"); err != nil {
		log.Fatal(err)
	}
	if err := obey(conn); err != nil {
		log.Fatal(err)
	}
}
