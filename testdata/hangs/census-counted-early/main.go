// A census taker writes down who lives in each house, and gets back how the clerk has
// spelled the names.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
)

func clerk(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			names := bufio.NewScanner(c)
			for names.Scan() {
				fmt.Fprintln(c, strings.ToUpper(names.Text()))
			}
		}()
	}
}

// census is what the clerk makes of the names, and how many letters that are.
func census(desk *net.TCPConn, names []string) ([]string, int, error) {
	book := bufio.NewReader(desk)
	var spelled []string
	letters := 0
	for {
		line, err := book.ReadString('\n') // want "ReadString blocks this goroutine until"
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, 0, fmt.Errorf("census: %w", err)
		}
		spelled = append(spelled, strings.TrimSpace(line))
		letters += len(line) - 1
	}
	for _, n := range names {
		if _, err := fmt.Fprintln(desk, n); err != nil {
			return nil, 0, err
		}
	}
	if err := desk.CloseWrite(); err != nil {
		return nil, 0, err
	}
	return spelled, letters, nil
}

func main() {
	ln, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go clerk(ln)
	desk, err := net.DialTCP("tcp", nil, ln.Addr().(*net.TCPAddr))
	if err != nil {
		log.Fatal(err)
	}
	defer desk.Close()
	spelled, letters, err := census(desk, []string{"Ada", "Grace", "Edsger"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(spelled, letters)
}
