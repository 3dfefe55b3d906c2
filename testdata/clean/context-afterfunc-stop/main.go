// Command matinee serves the seats of a show for as long as the box office is
// open and then reports the result to the theatre.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

type show struct {
	srv     *http.Server
	theatre string
	sold    int
}

func (s *show) run(ctx context.Context, ln net.Listener) error {
	stop := context.AfterFunc(ctx, func() { s.srv.Close() })
	defer stop()
	err := s.srv.Serve(ln)
	if !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	resp, err := http.Post(s.theatre, "text/plain", strings.NewReader(fmt.Sprint(s.sold)))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	theatre := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		log.Printf("result of %d bytes", r.ContentLength)
	}))
	defer theatre.Close()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	s := &show{srv: &http.Server{Handler: http.NotFoundHandler()}, theatre: theatre.URL, sold: 61}
	if err := s.run(ctx, ln); err != nil {
		log.Fatal(err)
	}
}
