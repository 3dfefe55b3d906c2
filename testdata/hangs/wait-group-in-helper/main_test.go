// Package kiosk tests two services that share a group.
package kiosk

import (
	"errors"
	"io"
	"net"
	"net/http"
	"testing"

	"golang.org/x/sync/errgroup"
)

// open has the group serve a page.
func open(g *errgroup.Group, page string) (*http.Server, string, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, "", err
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, page)
	})}
	g.Go(func() error {
		if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	return srv, "http://" + ln.Addr().String(), nil
}

func TestPage(t *testing.T) {
	var g errgroup.Group
	srv, url, err := open(&g, "news")
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Wait(); err != nil { // want "Wait blocks this goroutine until"
		t.Fatal(err)
	}
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if b, err := io.ReadAll(resp.Body); err != nil || string(b) != "news" {
		t.Errorf("got %q (%v)", b, err)
	}
	srv.Close()
}
