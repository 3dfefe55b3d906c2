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
}

// open keeps the number of the door, and serves there.
func (s *shop) open() error {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("the door is stuck: %w", err)
	}
	s.door = ln.Addr().String()
	return http.Serve(ln, http.HandlerFunc(s.greet))
}

func (s *shop) greet(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "good morning") }

func main() {
	s := new(shop)
	if err := s.open(); err != nil { // want "open blocks this goroutine until ln is closed, in Serve at main.go:\\d+; the http.Get on line \\d+ can never be sent \\(let open set up alone, and run Serve in another goroutine\\)"
		log.Print(err)
	}
	resp, err := http.Get("http://" + s.door + "/")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(resp.Status)
}
