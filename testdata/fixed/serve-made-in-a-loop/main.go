// Command twoports answers on two ports.
package main

import (
	"fmt"
	"log"
	"net/http"
	"time"
)

func where(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, r.Host) }

func serveAll(addrs []string) error {
	errs := make(chan error)
	for _, addr := range addrs {
		srv := &http.Server{Addr: addr, Handler: http.HandlerFunc(where)}
		go func() { errs <- fmt.Errorf("%s: %w", addr, srv.ListenAndServe()) }()
	}
	return <-errs
}

// ask waits until somebody answers.
func ask(addr string) string {
	for {
		resp, err := http.Get("http://" + addr)
		if err == nil {
			resp.Body.Close()
			return resp.Status
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func main() {
	addrs := []string{"127.0.0.1:19192", "127.0.0.1:19193"}
	go func() { log.Fatal(serveAll(addrs)) }()
	for _, addr := range addrs {
		log.Print(addr, " ", ask(addr))
	}
}
