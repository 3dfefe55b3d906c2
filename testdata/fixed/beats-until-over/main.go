// Command mill is told what to grind, and says from time to time that it is still there.
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
	defer close(over)
	go beat(conn, over)
	for told := bufio.NewScanner(conn); told.Scan(); {
		fmt.Fprintln(conn, "ground", told.Text())
	}
}

func beat(conn net.Conn, over <-chan struct{}) {
	often := time.NewTicker(time.Minute)
	defer often.Stop()
	for {
		select {
		case <-over:
			return
		case <-often.C:
			fmt.Fprintln(conn, "still there")
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
	log.Print(bufio.NewReader(conn).ReadString('\n'))
}
