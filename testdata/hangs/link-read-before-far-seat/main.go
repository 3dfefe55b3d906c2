// Command seats asks a service over a link in memory. What is asked is written by a
// pool of workers.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
	"sync"
)

// pool runs what it is given, somewhere.
type pool struct{ jobs chan func() }

func newPool() *pool {
	p := &pool{make(chan func(), 8)}
	go func() {
		for f := range p.jobs {
			f()
		}
	}()
	return p
}

var workers = newPool()

// Chess knows openings.
type Chess struct{}

// Name names the opening that a move begins.
func (Chess) Name(move string, name *string) error {
	*name = "opening of " + move
	return nil
}

type seat struct {
	conn  net.Conn
	mu    sync.Mutex
	queue []string
	heard func(string)
}

// say queues a question.
func (s *seat) say(move string) {
	s.mu.Lock()
	s.queue = append(s.queue, move)
	s.mu.Unlock()
	workers.jobs <- s.flush
}

func (s *seat) flush() {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := bufio.NewReader(s.conn)
	for _, move := range s.queue {
		fmt.Fprintf(s.conn, `{"method":"Chess.Name","params":[%q],"id":1}`, move)
		line, err := r.ReadString('\n')
		if err != nil {
			return
		}
		s.heard(line)
	}
	s.queue = nil
}

func main() {
	if err := rpc.Register(Chess{}); err != nil {
		log.Fatal(err)
	}
	heard := make(chan string, 2)
	near, far := net.Pipe()
	s := &seat{conn: far, heard: func(line string) { heard <- line }}
	jsonrpc.ServeConn(near) // want "ServeConn blocks this goroutine until"
	s.say("e4")
	fmt.Print(<-heard)
}
