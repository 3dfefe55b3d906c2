// Command lines prints what an echo said, or why it could not.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

func echo(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	fmt.Fprint(c, "re: ", line)
}

func talk(conn net.Conn) error {
	sc := bufio.NewScanner(conn)
	errc := make(chan error, 1)
	go func() {
		for sc.Scan() {
			fmt.Println(sc.Text())
		}
		if err := sc.Err(); err != nil {
			errc <- fmt.Errorf("read: %w", err)
			return
		}
	}()
	if _, err := fmt.Fprintln(conn, "hi"); err != nil {
		return err
	}
	time.Sleep(100 * time.Millisecond)
	select {
	case err := <-errc:
		return err
	default:
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go echo(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	if err := talk(conn); err != nil {
		log.Fatal(err)
	}
}
