// Command parrot prints what a bird says, as long as its context is not cancelled, and
// says something to it meanwhile.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log"
	"net"
)

// bird says each line back.
func bird(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		log.Print(err)
		return
	}
	defer c.Close()
	for sc := bufio.NewScanner(c); sc.Scan(); {
		fmt.Fprintln(c, sc.Text())
	}
}

type ear struct {
	in   *bufio.Reader
	said chan string
}

func (e *ear) hear(ctx context.Context) error {
	for {
		line, err := e.in.ReadString('\n')
		if errors.Is(ctx.Err(), context.Canceled) {
			return nil
		}
		if err != nil {
			return err
		}
		e.said <- line
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go bird(ln)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	e := &ear{bufio.NewReader(c), make(chan string, 2)}
	go e.hear(ctx)
	for _, word := range []string{"hello", "Polly"} {
		fmt.Fprintln(c, word)
	}
	fmt.Print(<-e.said, <-e.said)
}
