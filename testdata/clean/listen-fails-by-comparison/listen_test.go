package main

import (
	"net/http"
	"reflect"
	"testing"
)

func equal(t *testing.T, want, got any) {
	t.Helper()
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("got %v, want %v", got, want)
	}
}

// A test of the error that a wrong port gives hands on whether there was one, and then
// goes on to other things of the server.
func TestListen(t *testing.T) {
	srv := &http.Server{Addr: "127.0.0.1:99999"}
	equal(t, false, srv.ListenAndServe() == nil)
	if _, err := http.Get("http://127.0.0.1:99999/"); err == nil {
		t.Error("it answers")
	}
	srv.Shutdown(t.Context())
}
