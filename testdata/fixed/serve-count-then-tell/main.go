// Command lamps counts how often the light at the gate has changed, and tells.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"sync/atomic"
	"time"
)

var changes atomic.Int64

// watch counts for as long as the program lives.
func watch() {
	for {
		time.Sleep(50 * time.Millisecond)
		changes.Add(1)
	}
}

func tell(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, changes.Load()) }

func gate(ln net.Listener) error {
	go watch()
	return http.Serve(ln, http.HandlerFunc(tell))
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(gate(ln)) }()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%s%v", text, err)
}
