// Inns that wait for their servers only when those were told to end, in whichever way.
package main

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"sync"
)

func serve(srv *http.Server, ln net.Listener, open *sync.WaitGroup, failed chan<- error) {
	defer open.Done()
	if err := srv.Serve(ln); err != nil && !errors.Is(err, http.ErrServerClosed) && !errors.Is(err, net.ErrClosed) {
		failed <- err
	}
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

// byBranch is told to end in one of the cases, and cleans up behind them all.
func byBranch(last <-chan struct{}) {
	srv := &http.Server{}
	failed := make(chan error, 1)
	var open sync.WaitGroup
	open.Add(1)
	go serve(srv, listen(), &open, failed)
	select {
	case <-last:
		if err := srv.Shutdown(context.Background()); err != nil {
			log.Print(err)
		}
	case err := <-failed:
		log.Print(err)
	}
	open.Wait()
	srv.Close()
}

// byListener closes the listener alone, which ends the Serve as well.
func byListener(last <-chan struct{}) {
	srv, ln := &http.Server{}, listen()
	failed := make(chan error, 1)
	var open sync.WaitGroup
	open.Add(1)
	go serve(srv, ln, &open, failed)
	<-last
	ln.Close()
	open.Wait()
	srv.Close()
}

// byContext leaves the end to the context.
func byContext(ctx context.Context, last <-chan struct{}) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	srv := &http.Server{}
	context.AfterFunc(ctx, func() { srv.Close() })
	failed := make(chan error, 1)
	var open sync.WaitGroup
	open.Add(1)
	go serve(srv, listen(), &open, failed)
	<-last
	cancel()
	open.Wait()
	srv.Shutdown(context.Background())
}

// byCaller serves on what its caller closes.
func byCaller(ln net.Listener, last <-chan struct{}) {
	srv := &http.Server{}
	failed := make(chan error, 1)
	var open sync.WaitGroup
	open.Add(1)
	go serve(srv, ln, &open, failed)
	<-last
	open.Wait()
	srv.Shutdown(context.Background())
}

// byGuest is ended by what a guest asks for.
func byGuest(last <-chan struct{}) {
	srv, ln := &http.Server{}, listen()
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		go srv.Shutdown(context.Background())
	})
	failed := make(chan error, 1)
	var open sync.WaitGroup
	open.Add(1)
	go serve(srv, ln, &open, failed)
	<-last
	if resp, err := http.Get("http://" + ln.Addr().String()); err == nil {
		resp.Body.Close()
	}
	open.Wait()
	srv.Shutdown(context.Background())
}

func main() {
	last := make(chan struct{})
	close(last)
	byBranch(last)
	byListener(last)
	byContext(context.Background(), last)
	byGuest(last)
	ln := listen()
	go func() {
		<-last
		ln.Close()
	}()
	byCaller(ln, last)
}
