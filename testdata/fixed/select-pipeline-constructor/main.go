// Command pipeline sends requests without waiting for each answer.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type call struct {
	query, answer string
	err           error
}

type pipeline struct {
	conn    net.Conn
	answers *bufio.Reader
	sent    chan *call
	done    chan *call
	stop    chan struct{}
}

func newPipeline(conn net.Conn) *pipeline {
	p := &pipeline{
		conn:    conn,
		answers: bufio.NewReader(conn),
		sent:    make(chan *call, 8),
		done:    make(chan *call, 8),
		stop:    make(chan struct{}),
	}
	go p.collect()
	return p
}

// collect matches the answers with what was asked.
func (p *pipeline) collect() {
	for {
		select {
		case c := <-p.sent:
			c.answer, c.err = p.answers.ReadString('\n')
			select {
			case p.done <- c:
			case <-p.stop:
				return
			}
		case <-p.stop:
			return
		}
	}
}

func (p *pipeline) ask(query string) error {
	if _, err := fmt.Fprintln(p.conn, query); err != nil {
		return err
	}
	p.sent <- &call{query: query}
	return nil
}

func (p *pipeline) close() {
	close(p.stop)
	p.conn.Close()
}

func echo(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		fmt.Fprintln(c, "re:", sc.Text())
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go echo(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	p := newPipeline(conn)
	defer p.close()
	for _, q := range []string{"one", "two"} {
		if err := p.ask(q); err != nil {
			log.Fatal(err)
		}
	}
	for range 2 {
		c := <-p.done
		fmt.Print(c.query, " ", c.answer)
	}
}
