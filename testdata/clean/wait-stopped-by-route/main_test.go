// Package press tests that a press which was told to stop can be started anew in the
// same place.
package press

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"testing"
)

// start serves a press; a visitor may stop it.
func start(ln net.Listener) <-chan error {
	mux := http.NewServeMux()
	srv := &http.Server{Handler: mux}
	mux.HandleFunc("GET /sheet", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "printed") })
	mux.HandleFunc("POST /stop", func(http.ResponseWriter, *http.Request) {
		go srv.Shutdown(context.Background())
	})
	over := make(chan error, 1)
	go func() { over <- srv.Serve(ln) }()
	return over
}

func TestRestart(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := ln.Addr().String()
	over := start(ln)
	go func() {
		if resp, err := http.Post("http://"+addr+"/stop", "text/plain", http.NoBody); err != nil {
			t.Error(err)
		} else {
			resp.Body.Close()
		}
	}()
	if err := <-over; !errors.Is(err, http.ErrServerClosed) {
		t.Fatal(err)
	}

	if ln, err = net.Listen("tcp", addr); err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	start(ln)
	resp, err := http.Get("http://" + addr + "/sheet")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if b, err := io.ReadAll(resp.Body); err != nil || string(b) != "printed" {
		t.Errorf("got %q (%v)", b, err)
	}
}
