// A test of what Serve says when its server is closed.
package server

import (
	"errors"
	"net"
	"net/http"
	"testing"
)

func TestCloseEndsServe(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	srv := &http.Server{Handler: http.NotFoundHandler()}
	err = srv.Serve(ln) // want "Serve blocks this goroutine until srv.Shutdown or srv.Close is called; nobody else can end it, and the srv.Close on line 18 that would can never run"
	if err := srv.Close(); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(err, http.ErrServerClosed) {
		t.Error(err)
	}
}
