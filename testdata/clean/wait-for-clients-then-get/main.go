// Command tally counts the votes of several clients in a server of its own and
// asks it for the result when all of them have voted.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	var votes atomic.Int32
	mux := http.NewServeMux()
	mux.HandleFunc("POST /votes", func(http.ResponseWriter, *http.Request) { votes.Add(1) })
	mux.HandleFunc("GET /votes", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, votes.Load()) })
	go func() { log.Fatal(http.Serve(ln, mux)) }()

	url := "http://" + ln.Addr().String() + "/votes"
	var wg sync.WaitGroup
	for range 5 {
		wg.Go(func() {
			resp, err := http.Post(url, "text/plain", http.NoBody)
			if err != nil {
				log.Print(err)
				return
			}
			resp.Body.Close()
		})
	}
	wg.Wait()

	resp, err := http.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	n, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s votes", n)
}
