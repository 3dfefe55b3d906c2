// Command lighthouse tells what it shows, until its keeper puts it out.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
)

type lighthouse struct {
	server *http.Server
	shows  string
}

func (l *lighthouse) show(w http.ResponseWriter, _ *http.Request) {
	io.WriteString(w, l.shows)
}

func (l *lighthouse) out(_ http.ResponseWriter, _ *http.Request) {
	if err := l.server.Shutdown(context.Background()); err != nil { // want "Shutdown waits until no handler of l.server runs, but runs in one, registered with Delete on line \\d+; it can never return"
		log.Print(err)
	}
}

func do(method, url string) string {
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	var b strings.Builder
	if _, err := io.Copy(&b, resp.Body); err != nil {
		log.Fatal(err)
	}
	return b.String()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	r := chi.NewRouter()
	l := &lighthouse{server: &http.Server{Handler: r}, shows: "two flashes"}
	r.Get("/light", l.show)
	r.Delete("/light", l.out)
	dark := make(chan struct{})
	go func() {
		defer close(dark)
		if err := l.server.Serve(ln); err != http.ErrServerClosed {
			log.Print(err)
		}
	}()
	light := "http://" + ln.Addr().String() + "/light"
	log.Print(do(http.MethodGet, light))
	log.Print(do(http.MethodDelete, light))
	<-dark
}
