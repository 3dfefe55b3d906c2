// Package page tests that a server which nobody asks has nothing to say.
package page

import (
	"net/http"
	"sync/atomic"
	"testing"
	"time"
)

type page struct{ asked atomic.Int32 }

func (p *page) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	p.asked.Add(1)
	w.WriteHeader(http.StatusNoContent)
}

func TestNobodyAsks(t *testing.T) {
	p := &page{}
	srv := &http.Server{Addr: "127.0.0.1:0", Handler: p}
	srv.ListenAndServe() // want "ListenAndServe blocks this goroutine until .*; the time.Sleep on line 22 can never run"
	time.Sleep(10 * time.Millisecond)
	if n := p.asked.Load(); n != 0 {
		t.Error(n)
	}
}
