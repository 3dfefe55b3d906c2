// Command telegraph takes telegrams in, each of which ends with STOP on a line of
// its own, and acknowledges every one.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"net/textproto"
	"strings"
)

type office struct {
	conn *textproto.Conn
}

// telegram reads lines up to STOP.
func (o *office) telegram() ([]string, error) {
	var lines []string
	for {
		line, err := o.conn.ReadLine()
		if err != nil {
			return nil, err
		}
		if strings.EqualFold(line, "stop") {
			return lines, nil
		}
		lines = append(lines, line)
	}
}

func (o *office) serve() {
	defer o.conn.Close()
	for n := 1; ; n++ {
		lines, err := o.telegram()
		if err != nil {
			return
		}
		if err := o.conn.PrintfLine("telegram %d, %d lines", n, len(lines)); err != nil {
			return
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		o := &office{conn: textproto.NewConn(c)}
		o.serve()
	}()
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	receipts := bufio.NewScanner(c)
	for _, text := range []string{"arriving\r\ntomorrow\r\n", "send money\r\n"} {
		if _, err := fmt.Fprintf(c, "%sSTOP\r\n", text); err != nil {
			log.Fatal(err)
		}
		if !receipts.Scan() {
			log.Fatal(receipts.Err())
		}
		log.Print(receipts.Text())
	}
}
