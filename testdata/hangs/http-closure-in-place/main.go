// Command flags hands out feature flags and switches one of them on.
package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
)

type flags struct {
	mu sync.Mutex
	on map[string]bool
}

func (f *flags) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	f.mu.Lock()
	defer f.mu.Unlock()
	switch r.Method {
	case http.MethodPut:
		f.on[name] = true
		w.WriteHeader(http.StatusNoContent)
	case http.MethodGet:
		if !f.on[name] {
			http.NotFound(w, r)
		}
	default:
		http.Error(w, "GET or PUT", http.StatusMethodNotAllowed)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: &flags{on: make(map[string]bool)}}
	err = func() error {
		log.Printf("flags on %s", ln.Addr())
		return srv.Serve(ln) // want "Serve blocks this goroutine until"
	}()
	if err != nil {
		log.Fatal(err)
	}

	req, err := http.NewRequest(http.MethodPut, "http://"+ln.Addr().String()+"/dark-mode", nil)
	if err != nil {
		log.Fatal(err)
	}
	client := &http.Client{}
	resp, err := client.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(io.Discard, resp.Body)
	log.Print(resp.Status)
}
