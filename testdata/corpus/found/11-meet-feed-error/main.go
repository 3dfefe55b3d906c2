package main

import (
	"errors"
	"log"
	"net"
)

func main() {
	lines, errs := follow("127.0.0.1:0")
	select {
	case l := <-lines:
		log.Print(l)
	case err := <-errs:
		log.Print(err)
	}
}

// follow dials a feed and hands on what comes from it.
func follow(addr string) (<-chan string, <-chan error) {
	lines, errs := make(chan string), make(chan error)
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		errs <- err // want "send to errs blocks this goroutine until somebody receives from errs; nobody has it before line 25, which can never run"
		return nil, errs
	}
	go func() {
		defer conn.Close()
		buf := make([]byte, 512)
		for {
			n, err := conn.Read(buf)
			if err != nil {
				errs <- errors.Join(errors.New("feed"), err)
				return
			}
			lines <- string(buf[:n])
		}
	}()
	return lines, errs
}
