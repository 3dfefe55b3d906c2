// Package ferry tests a timetable that is served over HTTP.
package ferry

import (
	"io"
	"net"
	"net/http"
	"sync"
	"testing"
	"time"
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

func TestClosedPier(t *testing.T) {
	ln, closePier := pier(t)
	time.AfterFunc(50*time.Millisecond, closePier)
	serve(ln)

	if resp, err := http.Get("http://" + ln.Addr().String()); err == nil {
		resp.Body.Close()
		t.Error("the pier is open")
	}
}
