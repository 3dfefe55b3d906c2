package h2c // import "golang.org/x/net/http2/h2c"

import (
	"net/http"

	"golang.org/x/net/http2"
)

// NewHandler wraps; h runs when it is served. An h2c connection is hijacked and
// served inside that call. Source: http2/h2c/h2c.go, v0.62.0.
//
//connlint:go h
func NewHandler(h http.Handler, s *http2.Server) (wrapped http.Handler)
