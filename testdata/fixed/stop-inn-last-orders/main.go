// Command inn serves beer until somebody calls for the last orders.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"sync"
	"time"
)

func inn(ln net.Listener) error {
	last := make(chan struct{})
	desk := http.NewServeMux()
	desk.HandleFunc("/beer", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "cheers") })
	desk.HandleFunc("/last", func(w http.ResponseWriter, r *http.Request) { close(last) })
	srv := &http.Server{Handler: desk}
	failed := make(chan error, 1)
	var open sync.WaitGroup
	open.Go(func() {
		if err := srv.Serve(ln); err != nil && !errors.Is(err, http.ErrServerClosed) {
			failed <- err
		}
	})
	select {
	case <-last:
		log.Print("last orders, please")
	case err := <-failed:
		log.Print(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	err := srv.Shutdown(ctx)
	open.Wait()
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	url := "http://" + ln.Addr().String()
	go func() {
		for _, what := range []string{"/beer", "/last"} {
			resp, err := http.Get(url + what)
			if err != nil {
				log.Print(err)
				return
			}
			resp.Body.Close()
		}
	}()
	if err := inn(ln); err != nil {
		log.Fatal(err)
	}
}
