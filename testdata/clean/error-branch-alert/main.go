// Command siren serves an alarm plan; when the server fails it tells the duty
// officer, who listens elsewhere.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"time"
)

type siren struct {
	srv     *http.Server
	officer string
}

func (s *siren) run(ln net.Listener) error {
	err := s.srv.Serve(ln)
	if err != nil && !errors.Is(err, http.ErrServerClosed) {
		resp, perr := http.PostForm(s.officer, url.Values{"failed": {ln.Addr().String()}, "why": {err.Error()}})
		if perr != nil {
			return errors.Join(err, perr)
		}
		resp.Body.Close()
		return fmt.Errorf("officer told: %w", err)
	}
	return nil
}

func main() {
	told := make(chan string, 1)
	officer := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		told <- r.FormValue("failed")
	}))
	defer officer.Close()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	time.AfterFunc(100*time.Millisecond, func() { ln.Close() })
	s := &siren{srv: &http.Server{Handler: http.NotFoundHandler()}, officer: officer.URL}
	if err := s.run(ln); !errors.Is(err, net.ErrClosed) {
		log.Fatalf("siren: %v", err)
	}
	log.Print(<-told)
}
