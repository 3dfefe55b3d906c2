// Command shop says when it closes, and closes when it is told to.
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

// close stops serving at closing time.
func (s *shop) close() {
	<-s.closing
	s.door.Close()
}

func (s *shop) open() error {
	go s.close()
	return http.Serve(s.door, s)
}

func (s *shop) ServeHTTP(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "until six") }

func main() {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	s := &shop{door: door, closing: make(chan struct{})}
	over := make(chan error)
	go func() { over <- s.open() }()
	resp, err := http.Get("http://" + door.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	close(s.closing)
	log.Print(<-over)
}
