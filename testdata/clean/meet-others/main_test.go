// Package meet holds links whose other end is somebody else.
package meet

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"testing"
)

func knock(addr string) {
	if c, err := net.Dial("tcp", addr); err == nil {
		c.Close()
	}
}

// The first client comes from a goroutine; the second dial is another one.
func TestGoroutineDialsFirst(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	go knock(ln.Addr().String())
	c, err := ln.Accept()
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
	knock(ln.Addr().String())
}

var visitors = make(chan string)

// The address goes to somebody who is not seen here.
func TestAddressIsTold(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	go func() { knock(<-visitors) }()
	visitors <- ln.Addr().String()
	c, err := ln.Accept()
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
	knock(ln.Addr().String())
}

// Over TCP the dial waits in the queue, and what is written in a buffer.
func TestDialFirst(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	far, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer far.Close()
	near, err := ln.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer near.Close()
	fmt.Fprintln(far, "hello")
	text, err := bufio.NewReader(near).ReadString('\n')
	if err != nil || text != "hello\n" {
		t.Errorf("%q, %v", text, err)
	}
}

// The other end of the pipe is read by a goroutine.
func TestPipeWithReader(t *testing.T) {
	pr, pw := io.Pipe()
	got := make(chan string, 1)
	go func() {
		text, _ := bufio.NewReader(pr).ReadString('\n')
		got <- text
		io.Copy(io.Discard, pr)
	}()
	fmt.Fprintln(pw, "hello")
	pw.Close()
	if text := <-got; text != "hello\n" {
		t.Errorf("%q", text)
	}
	pr.Read(make([]byte, 1))
}

// The producer was started before, by a helper.
func start(produce func(chan<- int)) chan int {
	c := make(chan int)
	go produce(c)
	return c
}

func TestProducer(t *testing.T) {
	c := start(func(c chan<- int) { c <- 1 })
	if n := <-c; n != 1 {
		t.Error(n)
	}
	go func() { c <- 2 }()
	if n := <-c; n != 2 {
		t.Error(n)
	}
}
