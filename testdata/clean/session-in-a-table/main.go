// Command table keeps sessions in a table, by which others reach them while they are
// served: that they are returned when they are over keeps nobody waiting.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"sync"
)

type session struct {
	conn  net.Conn
	ask   chan string
	lines chan string
	done  chan struct{}
}

func (s *session) Say(text string) error {
	select {
	case s.ask <- text:
		return nil
	case <-s.done:
		return errors.New("over")
	}
}

func (s *session) read() {
	in := bufio.NewScanner(s.conn)
	for in.Scan() {
		s.lines <- in.Text()
	}
	close(s.lines)
}

func (s *session) run() {
	defer close(s.done)
	for {
		select {
		case q := <-s.ask:
			fmt.Fprintln(s.conn, q)
		case _, ok := <-s.lines:
			if !ok {
				return
			}
		}
	}
}

type table struct {
	mu  sync.Mutex
	all map[string]*session
}

func (t *table) serve(name string, c net.Conn) *session {
	s := &session{conn: c, ask: make(chan string), lines: make(chan string), done: make(chan struct{})}
	go s.read()
	t.mu.Lock()
	t.all[name] = s
	t.mu.Unlock()
	s.run()
	return s
}

func (t *table) say(name, text string) error {
	for {
		t.mu.Lock()
		s := t.all[name]
		t.mu.Unlock()
		if s != nil {
			return s.Say(text)
		}
	}
}

func main() {
	t := &table{all: map[string]*session{}}
	a, b := net.Pipe()
	go func() {
		in := bufio.NewScanner(b)
		in.Scan()
		fmt.Println(in.Text())
		b.Close()
	}()
	go t.say("ann", "hello")
	s := t.serve("ann", a)
	fmt.Println(s.conn.LocalAddr().Network())
}
