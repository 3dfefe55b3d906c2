// Command curfew is a tavern that its guests can close over HTTP.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

type tavern struct {
	http.Server
	beers  int
	closed chan struct{}
}

func (t *tavern) beer(w http.ResponseWriter, r *http.Request) {
	t.beers++
	fmt.Fprintln(w, "beer", t.beers)
}

// curfew sends everybody home.
func (t *tavern) curfew(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, "last orders")
	go t.sweep()
}

func (t *tavern) sweep() {
	if err := t.Shutdown(context.Background()); err != nil {
		log.Print(err)
	}
}

func open(ln net.Listener) *tavern {
	t := &tavern{closed: make(chan struct{})}
	doors := http.NewServeMux()
	doors.HandleFunc("GET /beer", t.beer)
	doors.HandleFunc("POST /curfew", t.curfew)
	t.Handler = doors
	go func() {
		log.Print(t.Serve(ln))
		close(t.closed)
	}()
	return t
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	t := open(ln)
	url := "http://" + ln.Addr().String()
	for _, call := range []func() (*http.Response, error){
		func() (*http.Response, error) { return http.Get(url + "/beer") },
		func() (*http.Response, error) { return http.Post(url+"/curfew", "text/plain", nil) },
	} {
		resp, err := call()
		if err != nil {
			log.Fatal(err)
		}
		said, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", said)
	}
	<-t.closed
}
