// Package kettle tests that a kettle stops with its context and says so.
package kettle

import (
	"context"
	"errors"
	"net"
	"net/http"
	"testing"
	"time"
)

func run(ctx context.Context, ln net.Listener) error {
	srv := &http.Server{Handler: http.NotFoundHandler()}
	errc := make(chan error, 1)
	go func() {
		errc <- srv.Serve(ln)
	}()
	select {
	case err := <-errc:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := srv.Shutdown(grace); err != nil {
		return errors.Join(err, srv.Close())
	}
	return <-errc
}

func TestStopsWithItsContext(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		defer cancel()
		resp, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			t.Error(err)
			return
		}
		resp.Body.Close()
	}()
	if err := run(ctx, ln); !errors.Is(err, http.ErrServerClosed) {
		t.Errorf("run: %v", err)
	}
}
