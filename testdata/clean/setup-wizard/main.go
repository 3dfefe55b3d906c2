// Command router serves a set-up page until somebody has chosen a name, and then
// its status page under that name.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"sync"
)

func wizard(ln net.Listener) (string, error) {
	var name string
	var once sync.Once
	srv := &http.Server{}
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		once.Do(func() {
			name = r.FormValue("name")
			go srv.Shutdown(context.Background())
		})
	})
	if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return "", err
	}
	return name, nil
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	setup, status := listen(), listen()
	named := make(chan struct{})
	go func() {
		defer close(named)
		resp, err := http.PostForm("http://"+setup.Addr().String(), url.Values{"name": {"attic"}})
		if err != nil {
			log.Fatal(err)
		}
		resp.Body.Close()
	}()
	name, err := wizard(setup)
	if err != nil {
		log.Fatal(err)
	}
	<-named

	go http.Serve(status, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "%s is up", name)
	}))
	resp, err := http.Get("http://" + status.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", text)
}
