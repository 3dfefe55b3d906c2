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
	errc := make(chan error, 1)
	go func() { errc <- srv.Serve(ln) }()
	if err := srv.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-errc; !errors.Is(err, http.ErrServerClosed) {
		t.Error(err)
	}
}
