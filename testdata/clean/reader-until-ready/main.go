// Command parrot waits until a bird is ready, as long as its context is not cancelled,
// and then says something to it.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log"
	"net"
)

// bird says each line back, once it is ready.
func bird(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		log.Print(err)
		return
	}
	defer c.Close()
	fmt.Fprintln(c, "ready")
	for sc := bufio.NewScanner(c); sc.Scan(); {
		fmt.Fprintln(c, sc.Text())
	}
}

type ear struct {
	in *bufio.Reader
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
		if line == "ready\n" {
			return nil
		}
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
	e := &ear{bufio.NewReader(c)}
	if err := e.hear(ctx); err != nil {
		log.Fatal(err)
	}
	for _, word := range []string{"hello", "Polly"} {
		fmt.Fprintln(c, word)
	}
	for range 2 {
		line, err := e.in.ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(line)
	}
}
