// Command till serves a shop until the evening bell and counts the takings then,
// while the shop is still open: whoever is over first reports.
package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "12.50")
	})}
	over := make(chan error, 2)
	go func() { over <- srv.Serve(ln) }()
	go func() {
		time.Sleep(50 * time.Millisecond) // the bell
		over <- nil
	}()
	if err := <-over; err != nil {
		log.Fatal(err)
	}
	resp, err := http.Get("http://" + ln.Addr().String() + "/takings")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("takings: %s", b)
	srv.Close()
}
