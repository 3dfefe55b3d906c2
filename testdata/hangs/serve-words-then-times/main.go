// Command post takes words on one listener and tells the time on another one, until its
// context is over.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
	"time"
)

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func each(ln net.Listener, do func(net.Conn)) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			do(c)
		}()
	}
}

func word(c net.Conn) {
	if sc := bufio.NewScanner(c); sc.Scan() {
		fmt.Fprintf(c, "heard %q\n", sc.Text())
	}
}

func clock(c net.Conn) { fmt.Fprintln(c, time.Now().Format(time.Kitchen)) }

func serve(ctx context.Context, words, times net.Listener) {
	go func() {
		<-ctx.Done()
		words.Close()
		times.Close()
	}()
	each(words, word) // want "each blocks this goroutine until"
	each(times, clock)
}

func ask(ln net.Listener, text string) string {
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintln(c, text)
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	return line
}

func main() {
	words, times := listen(), listen()
	ctx, cancel := context.WithCancel(context.Background())
	over := make(chan struct{})
	go func() {
		defer close(over)
		serve(ctx, words, times)
	}()
	fmt.Print(ask(words, "hello"))
	fmt.Print(ask(times, "?"))
	cancel()
	<-over
}
