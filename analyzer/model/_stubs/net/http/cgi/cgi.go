package cgi // import "net/http/cgi"

import "net/http"

// Serve answers the one request for which the web server started this process,
// in this goroutine. Source: net/http/cgi/child.go, go1.26.8.
//
//connlint:call handler
//connlint:neutral it serves one request, that of its process, and returns
func Serve(handler http.Handler) (err error)
