// Command ship sends log entries in a compressed request body.
package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

func ship(url string, entries []string) error {
	pr, pw := io.Pipe()
	zw := gzip.NewWriter(pw)
	enc := json.NewEncoder(zw)
	for i, e := range entries {
		if err := enc.Encode(e); err != nil { // want "Encode blocks this goroutine until somebody receives from the other end of enc; nobody uses the other end before line 28, which can never run"
			return fmt.Errorf("entry %d: %w", i, err)
		}
	}
	if err := zw.Close(); err != nil {
		return err
	}
	pw.Close()

	resp, err := http.Post(url, "application/gzip", pr)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s", resp.Status)
	}
	return nil
}

func main() {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		zr, err := gzip.NewReader(r.Body)
		if err == nil {
			_, err = io.Copy(io.Discard, zr)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}))
	defer srv.Close()
	if err := ship(srv.URL, []string{"started", "stopped"}); err != nil {
		log.Fatal(err)
	}
}
