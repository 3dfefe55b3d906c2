// Command doors opens a shop and looks whether it is open.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
)

type shop struct {
	door string
	ln   net.Listener
}

// build keeps the number of the door.
func (s *shop) build() (err error) {
	if s.ln, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		return fmt.Errorf("the door is stuck: %w", err)
	}
	s.door = s.ln.Addr().String()
	return nil
}

func (s *shop) open() error { return http.Serve(s.ln, http.HandlerFunc(s.greet)) }

func (s *shop) greet(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "good morning") }

func main() {
	s := new(shop)
	if err := s.build(); err != nil {
		log.Fatal(err)
	}
	go func() { log.Print(s.open()) }()
	resp, err := http.Get("http://" + s.door + "/")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(resp.Status)
}
