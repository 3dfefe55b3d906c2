// Package barometer tests that a barometer goes down with its context.
package barometer

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"testing"
)

type barometer struct {
	srv http.Server
	hPa int
}

func (b *barometer) ServeHTTP(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, b.hPa) }

func (b *barometer) run(ctx context.Context, ln net.Listener) error {
	b.srv.Handler = b
	err := b.srv.Serve(ln) // want "Serve blocks this goroutine until"
	<-ctx.Done()
	b.srv.Close()
	if err != http.ErrServerClosed {
		return err
	}
	return nil
}

func TestGoesDownWithItsContext(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	down := make(chan error, 1)
	go func() { down <- (&barometer{hPa: 1013}).run(ctx, ln) }()

	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	cancel()
	if err := <-down; err != nil {
		t.Error(err)
	}
}
