// Package hall tests that a server can be told to let nobody stay while it serves.
package hall

import (
	"net"
	"net/http"
	"reflect"
	"testing"
)

func empty(srv *http.Server) {
	srv.SetKeepAlivesEnabled(false)
}

func TestEmpties(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.ValueOf(ln.Addr()).IsValid() {
		t.Error("it has no address")
	}
	srv := &http.Server{Handler: http.NotFoundHandler()}
	errc := make(chan error, 1)
	go func() {
		errc <- srv.Serve(ln)
	}()

	empty(srv)
	select {
	case err := <-errc:
		t.Error(err)
	default:
	}
}
