// Command radio asks for its station on a page that is over when it was told, and plays
// it on the next.
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

// page is a server that is run for as long as it takes.
type page struct {
	name string
	run  func() error
}

func inTurn(pages ...page) error {
	for _, p := range pages {
		if err := p.run(); err != nil && !errors.Is(err, http.ErrServerClosed) {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func get(ln net.Listener) {
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", b)
}

// once is a server that is over when somebody has asked it.
func once(text string) *http.Server {
	srv := &http.Server{}
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, text)
		go srv.Shutdown(context.Background())
	})
	return srv
}

func main() {
	setup, music := listen(), listen()
	ask, play := once("which station?"), once("la la la")
	go func() {
		get(setup)
		get(music)
	}()
	if err := inTurn(
		page{"setup", func() error { return ask.Serve(setup) }},
		page{"music", func() error { return play.Serve(music) }},
	); err != nil {
		log.Fatal(err)
	}
}
