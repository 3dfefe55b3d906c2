// Command sluice has a mux of its own, and is shut by what is registered with the default
// one, or does not wait for long.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"time"
)

// shutter shuts a sluice that it was given.
type shutter struct{ sluice *http.Server }

func (s *shutter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := s.sluice.Shutdown(context.Background()); err != nil {
		log.Print(err)
	}
	fmt.Fprintln(w, "shut")
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	water := http.NewServeMux()
	water.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "water") })
	sluice := &http.Server{Handler: water}
	http.Handle("/shut", &shutter{sluice})
	http.HandleFunc("/soon", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 10*time.Millisecond)
		defer cancel()
		log.Print(sluice.Shutdown(ctx))
	})
	hut := httptest.NewServer(http.DefaultServeMux)
	defer hut.Close()
	asked := make(chan struct{})
	go func() {
		defer close(asked)
		for _, what := range []string{"/soon", "/shut"} {
			resp, err := http.Get(hut.URL + what)
			if err != nil {
				log.Fatal(err)
			}
			resp.Body.Close()
		}
	}()
	log.Print(sluice.Serve(ln))
	<-asked
}
