// Command warden closes a tavern through a door of its own: the handler that stops the
// one server runs in another one.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

type warden struct {
	tavern *http.Server
	door   *http.Server
}

func (w *warden) curfew(rw http.ResponseWriter, r *http.Request) {
	if err := w.tavern.Shutdown(context.Background()); err != nil {
		log.Print(err)
	}
	fmt.Fprintln(rw, "closed")
}

func serve(s *http.Server) (string, chan error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	over := make(chan error, 1)
	go func() { over <- s.Serve(ln) }()
	return "http://" + ln.Addr().String(), over
}

func main() {
	w := &warden{tavern: &http.Server{Handler: http.NotFoundHandler()}}
	watch := http.NewServeMux()
	watch.HandleFunc("POST /curfew", w.curfew)
	w.door = &http.Server{Handler: watch}
	_, over := serve(w.tavern)
	url, _ := serve(w.door)
	resp, err := http.Post(url+"/curfew", "text/plain", nil)
	if err != nil {
		log.Fatal(err)
	}
	said, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", said)
	if err := <-over; !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
