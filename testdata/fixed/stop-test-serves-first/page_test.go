// Package page_test looks at a page of a server at a port that its checks know.
package page_test

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
)

const at = "127.0.0.1:19413"

// checks are what is looked at, by name.
var checks = map[string]func() error{}

func init() {
	checks["page"] = func() error {
		resp, err := http.Get("http://" + at + "/")
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		body, err := io.ReadAll(resp.Body)
		if err == nil && string(body) != "hello\n" {
			err = fmt.Errorf("%q", body)
		}
		return err
	}
	checks["missing"] = func() error {
		resp, err := http.Get("http://" + at + "/no")
		if err != nil {
			return err
		}
		resp.Body.Close()
		if resp.StatusCode != http.StatusNotFound {
			return errors.New(resp.Status)
		}
		return nil
	}
}

func pages() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "hello") })
	return mux
}

func TestPages(t *testing.T) {
	ln, err := net.Listen("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	srv := &http.Server{Handler: pages()}
	defer srv.Close()
	served := make(chan error, 1)
	go func() { served <- srv.Serve(ln) }()
	for name, check := range checks {
		if err := check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	srv.Close()
	if err := <-served; err != http.ErrServerClosed {
		t.Error(err)
	}
}
