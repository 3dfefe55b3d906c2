// Command shop moves when it is told to, and says then when it closes.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
)

type shop struct {
	door    net.Listener
	closing chan struct{}
}

// close leaves the old place at closing time.
func (s *shop) close() {
	<-s.closing
	s.door.Close()
}

// move finds a new place.
func (s *shop) move() (err error) {
	s.door, err = net.Listen("tcp", "127.0.0.1:0")
	return err
}

func (s *shop) open(moved chan<- string) error {
	s.close()
	if err := s.move(); err != nil {
		return err
	}
	moved <- s.door.Addr().String()
	return http.Serve(s.door, s)
}

func (s *shop) ServeHTTP(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "until six") }

func main() {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	s := &shop{door: door, closing: make(chan struct{})}
	moved := make(chan string)
	go func() { log.Print(s.open(moved)) }()
	close(s.closing)
	resp, err := http.Get("http://" + <-moved)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
}
