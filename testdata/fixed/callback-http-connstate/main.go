// A server that reports each new connection through its own API.
package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"sync/atomic"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	url := "http://" + ln.Addr().String()
	var reported atomic.Bool
	mux := http.NewServeMux()
	mux.HandleFunc("/report", func(http.ResponseWriter, *http.Request) { log.Print("reported") })
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "index") })
	report := func() {
		resp, err := http.Post(url+"/report", "text/plain", nil)
		if err != nil {
			log.Print(err)
			return
		}
		resp.Body.Close()
	}
	srv := &http.Server{
		Handler: mux,
		ConnState: func(_ net.Conn, state http.ConnState) {
			switch state {
			case http.StateNew:
				if reported.CompareAndSwap(false, true) {
					go report()
				}
			}
		},
	}
	go srv.Serve(ln)
	resp, err := http.Get(url + "/")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	srv.Close()
}
