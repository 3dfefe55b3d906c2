// Command mill says from time to time that it will soon be there, and is then told what to
// grind.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

// mill works until its peer has gone.
func mill(conn net.Conn) {
	over := make(chan struct{})
	go warmUp(over)
	beat(conn, over)
	for told := bufio.NewScanner(conn); told.Scan(); {
		fmt.Fprintln(conn, "ground", told.Text())
	}
}

func warmUp(warm chan<- struct{}) {
	time.Sleep(30 * time.Millisecond)
	close(warm)
}

func beat(conn net.Conn, over <-chan struct{}) {
	often := time.NewTicker(10 * time.Millisecond)
	defer often.Stop()
	for {
		select {
		case <-over:
			return
		case <-often.C:
			fmt.Fprintln(conn, "soon there")
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		defer conn.Close()
		mill(conn)
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, "rye")
	said := bufio.NewReader(conn)
	for {
		line, err := said.ReadString('\n')
		log.Print(line, err)
		if err != nil || line == "ground rye\n" {
			return
		}
	}
}
