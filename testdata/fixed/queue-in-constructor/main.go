// Command printer prints what it is given on paper at the other end of a connection.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type printer struct {
	paper net.Conn

	mu    sync.Mutex
	more  *sync.Cond
	pages []string
	off   bool
}

func newPrinter(paper net.Conn) *printer {
	p := &printer{paper: paper}
	p.more = sync.NewCond(&p.mu)
	go p.run()
	return p
}

func (p *printer) run() {
	for {
		p.mu.Lock()
		for len(p.pages) == 0 && !p.off {
			p.more.Wait()
		}
		if p.off {
			p.mu.Unlock()
			return
		}
		page := p.pages[0]
		p.pages = p.pages[1:]
		p.mu.Unlock()
		fmt.Fprintln(p.paper, page)
	}
}

func (p *printer) print(page string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.pages = append(p.pages, page)
	p.more.Signal()
}

func (p *printer) turnOff() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.off = true
	p.more.Signal()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	tray, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer tray.Close()
	p := newPrinter(conn)
	defer p.turnOff()
	p.print("page one")
	got, err := bufio.NewReader(tray).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(got)
}
