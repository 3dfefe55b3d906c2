// Command ant serves until one of its visitors hands it the word to stop, closes
// its store and then, to be sure, the server.
package main

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
)

type store struct {
	in   chan string
	done sync.WaitGroup
}

func (s *store) keep() {
	for line := range s.in {
		log.Print(line)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	st := &store{in: make(chan string)}
	st.done.Go(st.keep)
	srv := &http.Server{}
	srv.Handler = http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		st.in <- r.FormValue("crumb")
		if r.FormValue("last") != "" {
			go srv.Shutdown(context.Background())
		}
	})
	go func() {
		for _, form := range []string{"crumb=rye", "crumb=wheat&last=1"} {
			resp, err := http.Post("http://"+ln.Addr().String(), "application/x-www-form-urlencoded", strings.NewReader(form))
			if err != nil {
				log.Print(err) // who brings the word to stop may get no answer
				return
			}
			resp.Body.Close()
		}
	}()
	err = srv.Serve(ln)
	close(st.in)
	st.done.Wait()
	srv.Close()
	if !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
