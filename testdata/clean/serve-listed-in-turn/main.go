// Lists of functions that are called in turn: only the last one serves, the next one
// is for the failure of the one before, each has a goroutine, or the first one is
// told to end.
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

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

type site struct {
	ln, spare net.Listener
	page      string
}

func (s *site) load() error {
	s.page = "hello"
	return nil
}

func (s *site) handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, s.page) })
}

func (s *site) serve() error     { return http.Serve(s.ln, s.handler()) }
func (s *site) serveElse() error { return http.Serve(s.spare, s.handler()) }

// lastServes loads, and then serves.
func (s *site) lastServes() error {
	for _, step := range []func() error{s.load, s.serve} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// fallback serves at the second place if the first one is taken.
func (s *site) fallback() error {
	err := errors.New("no place")
	for _, try := range []func() error{s.serve, s.serveElse} {
		if err = try(); err == nil {
			return nil
		}
	}
	return err
}

// both serves at both places.
func (s *site) both() {
	for _, serve := range []func() error{s.serve, s.serveElse} {
		go func() {
			if err := serve(); err != nil {
				log.Print(err)
			}
		}()
	}
}

// ask returns the page that is served at an address.
func ask(ln net.Listener) string {
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	page, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	return string(page)
}

func main() {
	a := &site{ln: listen()}
	go a.lastServes()
	log.Print(ask(a.ln))

	b := &site{ln: listen(), spare: listen(), page: "second choice"}
	b.ln.Close()
	go b.fallback()
	log.Print(ask(b.spare))

	c := &site{ln: listen(), spare: listen(), page: "both"}
	c.both()
	log.Print(ask(c.ln), ask(c.spare))

	// The set-up page ends itself, and then comes the page that it has made.
	setup, then := &http.Server{}, &http.Server{Handler: c.handler()}
	first, next := listen(), listen()
	setup.Handler = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "set up")
		go setup.Shutdown(context.Background()) // once it has answered
	})
	go func() {
		for _, serve := range []func() error{
			func() error { return setup.Serve(first) },
			func() error { return then.Serve(next) },
		} {
			if err := serve(); !errors.Is(err, http.ErrServerClosed) {
				log.Fatal(err)
			}
		}
	}()
	log.Print(ask(first))
	log.Print(ask(next))
}
