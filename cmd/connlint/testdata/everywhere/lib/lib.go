// Package lib has a server that connlint knows by a fact only.
package lib

import (
	"net"
	"net/http"
)

// Answer serves until ln is closed.
func Answer(ln net.Listener) error {
	mux := http.NewServeMux()
	mux.HandleFunc("/rate", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("1.08")) })
	return http.Serve(ln, mux)
}
