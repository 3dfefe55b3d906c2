// A bar that closes when the last guest says so. The stop that is deferred behind
// the serving is for the guests that hang on.
package main

import (
	"context"
	"log"
	"net"
	"net/http"
)

func guest(addr string) {
	resp, err := http.Get("http://" + addr + "/leave")
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	leave, empty := make(chan struct{}), make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("/leave", func(http.ResponseWriter, *http.Request) { close(leave) })
	bar := &http.Server{Handler: mux}
	go func() {
		<-leave
		bar.Shutdown(context.Background())
		close(empty)
	}()
	go guest(ln.Addr().String())
	bar.Serve(ln)
	defer bar.Close()
	<-empty
	log.Print("closed")
}
