// Command sluice lets water through, until somebody shuts it.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
)

var sluice http.Server

func shut(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, "shutting")
	if err := sluice.Shutdown(context.Background()); err != nil { // want "Shutdown waits until no handler of sluice runs, but runs in one, registered with HandleFunc on line \\d+; it can never return"
		log.Print(err)
	}
}

func main() {
	http.HandleFunc("GET /water", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "water") })
	http.HandleFunc("POST /shut", shut)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	over := make(chan error, 1)
	go func() { over <- sluice.Serve(ln) }()
	url := "http://" + ln.Addr().String()
	resp, err := http.Get(url + "/water")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	if resp, err = http.Post(url+"/shut", "", nil); err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	if err := <-over; !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
