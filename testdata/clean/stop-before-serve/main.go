// Command siren may be told to stop while it still warms up: Serve then returns at
// once, and what comes behind it cleans up.
package main

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

type siren struct {
	srv  *http.Server
	down chan struct{}
}

func (s *siren) stopOn(ctx context.Context) {
	<-ctx.Done()
	s.srv.Shutdown(context.Background())
	close(s.down)
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	s := &siren{srv: &http.Server{Handler: http.NotFoundHandler()}, down: make(chan struct{})}
	go s.stopOn(ctx)
	syscall.Kill(os.Getpid(), syscall.SIGTERM) // an impatient operator
	<-s.down

	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	if err := s.srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-ctx.Done()
	ln.Close()
	log.Print("silence")
}
