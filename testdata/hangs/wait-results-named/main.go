// A server's helper tells its address and hands out how it ended, by named results.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
)

func serveHello() (srv *http.Server, url string, ended chan error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv = &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "hello") })}
	ended = make(chan error, 1)
	go func() { ended <- srv.Serve(ln) }()
	return srv, "http://" + ln.Addr().String(), ended
}

func main() {
	srv, url, ended := serveHello()
	if err := <-ended; err != nil && !errors.Is(err, http.ErrServerClosed) { // want "this receive blocks this goroutine until srv.Shutdown or srv.Close is called; the http.Get on line 28 can never be sent"
		log.Fatal(err)
	}
	resp, err := http.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	srv.Close()
}
