// Command plotter draws one line on a pen plotter and keeps a log of its status.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

type plotter struct {
	net.Conn
	status bytes.Buffer
	opened time.Time
}

func dial(addr string) (*plotter, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &plotter{Conn: c, opened: time.Now()}, nil
}

func (p *plotter) watch() error {
	_, err := io.Copy(&p.status, p.Conn)
	return err
}

func (p *plotter) line(x, y int) error {
	_, err := fmt.Fprintf(p, "PD %d,%d;", x, y)
	return err
}

// device moves its pen once.
func device(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	var x, y int
	if _, err := fmt.Fscanf(c, "PD %d,%d;", &x, &y); err != nil {
		return
	}
	fmt.Fprintf(c, "pen at %d,%d", x, y)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go device(ln)
	p, err := dial(ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer p.Close()
	if err := p.watch(); err != nil { // want "watch blocks this goroutine until"
		log.Printf("status: %v", err)
	}
	if err := p.line(210, 297); err != nil {
		log.Fatal(err)
	}
}
