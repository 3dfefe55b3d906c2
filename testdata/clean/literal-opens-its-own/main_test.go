// Package main_test runs one literal twice: each run opens what it uses.
package main_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"testing"
)

func echo(t *testing.T) net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ln.Close() })
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				io.Copy(c, c)
			}()
		}
	}()
	return ln
}

// TestJoined waits for the reader of a connection, and runs again on another one.
func TestJoined(t *testing.T) {
	ln := echo(t)
	loop := func(t *testing.T, text string) {
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		over := make(chan struct{})
		go func() {
			defer close(over)
			sc := bufio.NewScanner(conn)
			for sc.Scan() {
				t.Log(sc.Text())
			}
		}()
		fmt.Fprintln(conn, text)
		conn.(*net.TCPConn).CloseWrite()
		<-over
	}
	t.Run("first", func(t *testing.T) { loop(t, "one") })
	t.Run("second", func(t *testing.T) { loop(t, "two") })
}

// TestExchange reads the answer to its end, behind the end of what it has sent.
func TestExchange(t *testing.T) {
	ln := echo(t)
	ask := func(text string) string {
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		fmt.Fprint(conn, text)
		conn.(*net.TCPConn).CloseWrite()
		answer, err := io.ReadAll(conn)
		if err != nil {
			t.Fatal(err)
		}
		return string(answer)
	}
	for i := range 3 {
		for _, text := range []string{ask(fmt.Sprint("a", i)), ask(fmt.Sprint("b", i))} {
			t.Log(text)
		}
	}
}
