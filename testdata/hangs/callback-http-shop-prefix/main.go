// Command shop sells below a prefix, and is closed there too.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
)

type shop struct {
	http.Server
	sold int
}

func open() *shop {
	s, m := new(shop), http.NewServeMux()
	m.HandleFunc("GET /bread", func(w http.ResponseWriter, _ *http.Request) {
		s.sold++
		fmt.Fprintln(w, "bread number", s.sold)
	})
	m.HandleFunc("POST /close", func(w http.ResponseWriter, _ *http.Request) {
		if err := s.Shutdown(context.Background()); err != nil { // want "Shutdown waits until no handler of s(\\.Server)? runs, but runs in one, registered with HandleFunc on line \\d+; it can never return"
			log.Print(err)
		}
	})
	s.Handler = http.MaxBytesHandler(http.StripPrefix("/shop", m), 1<<10)
	return s
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	s, over := open(), make(chan error, 1)
	go func() { over <- s.Serve(ln) }()
	url := "http://" + ln.Addr().String() + "/shop"
	bread, err := http.Get(url + "/bread")
	if err != nil {
		log.Fatal(err)
	}
	bread.Body.Close()
	closed, err := http.Post(url+"/close", "text/plain", nil)
	if err != nil {
		log.Fatal(err)
	}
	closed.Body.Close()
	log.Print(closed.Status, <-over)
}
