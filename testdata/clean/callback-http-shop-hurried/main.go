// Command shop is closed by a customer, who is answered in time however long that takes.
package main

import (
	"context"
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
	m := http.NewServeMux()
	s := &http.Server{Handler: http.StripPrefix("/shop", http.TimeoutHandler(m, 100*time.Millisecond, "closing\n"))}
	closed := make(chan error, 1)
	m.HandleFunc("POST /close", func(http.ResponseWriter, *http.Request) {
		closed <- s.Shutdown(context.Background())
	})
	over := make(chan error, 1)
	go func() { over <- s.Serve(ln) }()
	resp, err := http.Post("http://"+ln.Addr().String()+"/shop/close", "text/plain", nil)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	http.DefaultClient.CloseIdleConnections()
	log.Print(resp.Status, <-over, <-closed)
}
