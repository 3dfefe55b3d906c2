// Command carousel serves until it gets a signal and then tells the fairground
// that it has stopped.
package main

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

func carousel(ln net.Listener, fairground string) error {
	srv := &http.Server{Handler: http.NotFoundHandler()}
	sig := make(chan os.Signal, 1)
	signal.Notify(sig, syscall.SIGTERM)
	go func() {
		<-sig
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if err := srv.Shutdown(ctx); err != nil {
			log.Printf("shutdown: %v", err)
		}
	}()
	if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	resp, err := http.Post(fairground+"/stopped", "text/plain", strings.NewReader("carousel"))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	stopped := make(chan string, 1)
	fairground := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		stopped <- r.URL.Path
	}))
	defer fairground.Close()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		resp, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		resp.Body.Close()
		syscall.Kill(os.Getpid(), syscall.SIGTERM)
	}()
	if err := carousel(ln, fairground.URL); err != nil {
		log.Fatal(err)
	}
	log.Print(<-stopped)
}
