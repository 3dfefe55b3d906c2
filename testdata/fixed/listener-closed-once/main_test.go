// Package ferry tests a timetable that is served over HTTP.
package ferry

import (
	"io"
	"net"
	"net/http"
	"sync"
	"testing"
)

// pier returns a listener and what closes it, as often as it is called.
func pier(t *testing.T) (net.Listener, func()) {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var once sync.Once
	return ln, func() {
		once.Do(func() {
			if err := ln.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

func timetable(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "at noon") }

func serve(ln net.Listener) {
	srv := &http.Server{Handler: http.HandlerFunc(timetable)}
	srv.Serve(ln)
}

func TestTimetable(t *testing.T) {
	ln, closePier := pier(t)
	defer closePier()
	go serve(ln)

	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if when, err := io.ReadAll(resp.Body); err != nil || string(when) != "at noon" {
		t.Errorf("%s, %v", when, err)
	}
}
