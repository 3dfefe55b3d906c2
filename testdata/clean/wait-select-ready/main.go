// Command tide serves the time of high water; it asks itself as soon as the first
// request has shown that it is ready, unless serving has failed before.
package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"sync"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	ready := make(chan struct{})
	var once sync.Once
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		once.Do(func() { close(ready) })
		io.WriteString(w, "04:12")
	})}
	errc := make(chan error, 1)
	go func() { errc <- srv.Serve(ln) }()
	url := "http://" + ln.Addr().String()
	go func() {
		if resp, err := http.Head(url); err == nil {
			resp.Body.Close()
		}
	}()

	select {
	case err := <-errc:
		log.Fatal(err)
	case <-ready:
	}
	resp, err := http.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("high water at %s", text)
}
