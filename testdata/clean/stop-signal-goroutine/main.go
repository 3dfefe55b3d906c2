// Command tram serves the departures of a tram stop; a signal lets it answer what
// it has been asked and then ends it, and the main goroutine waits for that.
package main

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "4 min")
	})}
	idle := make(chan struct{})
	term := make(chan os.Signal, 1)
	signal.Notify(term, syscall.SIGTERM)
	go func() {
		defer close(idle)
		<-term
		if err := srv.Shutdown(context.Background()); err != nil {
			log.Print(err)
		}
	}()
	go func() {
		resp, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		resp.Body.Close()
		syscall.Kill(os.Getpid(), syscall.SIGTERM)
	}()

	if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-idle
	if err := srv.Close(); err != nil {
		log.Fatal(err)
	}
}
