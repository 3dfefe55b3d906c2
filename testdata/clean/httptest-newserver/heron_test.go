// Package heron tests a counter of herons.
package heron

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync/atomic"
	"testing"
)

type counter struct{ seen atomic.Int64 }

func (c *counter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		c.seen.Add(1)
	}
	io.WriteString(w, strconv.FormatInt(c.seen.Load(), 10))
}

func TestEverySightingCounts(t *testing.T) {
	ts := httptest.NewServer(new(counter))
	defer ts.Close()
	for range 3 {
		resp, err := http.Post(ts.URL, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
	}
	resp, err := ts.Client().Get(ts.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if b, err := io.ReadAll(resp.Body); err != nil || string(b) != "3" {
		t.Errorf("got %q, %v", b, err)
	}
}
