// A server that reports to itself when a connection is over: the goroutine of the
// connection runs the hook then. Its handlers request it too.
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
	reported := make(chan struct{})
	var once atomic.Bool
	mux := http.NewServeMux()
	mux.HandleFunc("/report", func(http.ResponseWriter, *http.Request) {})
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		resp, err := http.Get(url + "/report")
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		resp.Body.Close()
		io.WriteString(w, "index")
	})
	srv := &http.Server{Handler: mux, ConnState: func(_ net.Conn, state http.ConnState) {
		switch state {
		case http.StateClosed:
			if once.CompareAndSwap(false, true) {
				resp, err := http.Post(url+"/report", "text/plain", nil)
				if err != nil {
					log.Fatal(err)
				}
				resp.Body.Close()
				close(reported)
			}
		}
	}}
	go srv.Serve(ln)
	resp, err := http.Get(url + "/")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	http.DefaultClient.CloseIdleConnections()
	<-reported
	srv.Close()
}
