// Command survey serves one question until everybody has voted and then prints
// the result.
package main

import (
	"errors"
	"log"
	"net"
	"net/http"
	"net/url"
	"sync"
	"sync/atomic"
)

type survey struct {
	yes, no atomic.Int32
}

func (s *survey) ServeHTTP(_ http.ResponseWriter, r *http.Request) {
	if r.FormValue("answer") == "yes" {
		s.yes.Add(1)
	} else {
		s.no.Add(1)
	}
}

func vote(target, answer string) error {
	resp, err := http.PostForm(target, url.Values{"answer": {answer}})
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	s := new(survey)
	srv := &http.Server{Handler: s}
	target := "http://" + ln.Addr().String() + "/vote"

	var voters sync.WaitGroup
	for _, answer := range []string{"yes", "no", "yes"} {
		voters.Go(func() {
			if err := vote(target, answer); err != nil {
				log.Print(err)
			}
		})
	}
	go func() {
		voters.Wait()
		srv.Close()
	}()
	if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	log.Printf("yes %d, no %d", s.yes.Load(), s.no.Load())
}
