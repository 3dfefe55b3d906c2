package httprouter // import "github.com/julienschmidt/httprouter"

import (
	"net/http"
)

// GET registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handle
//connlint:callback handle of r beside
func (r *Router) GET(path string, handle Handle)

// HEAD registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handle
//connlint:callback handle of r beside
func (r *Router) HEAD(path string, handle Handle)

// OPTIONS registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handle
//connlint:callback handle of r beside
func (r *Router) OPTIONS(path string, handle Handle)

// POST registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handle
//connlint:callback handle of r beside
func (r *Router) POST(path string, handle Handle)

// PUT registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handle
//connlint:callback handle of r beside
func (r *Router) PUT(path string, handle Handle)

// PATCH registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handle
//connlint:callback handle of r beside
func (r *Router) PATCH(path string, handle Handle)

// DELETE registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handle
//connlint:callback handle of r beside
func (r *Router) DELETE(path string, handle Handle)

// Handle registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handle
//connlint:callback handle of r beside
func (r *Router) Handle(method, path string, handle Handle)

// Handler registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handler
//connlint:callback handler of r beside
func (r *Router) Handler(method, path string, handler http.Handler)

// HandlerFunc registers a handler for a path; it runs in the goroutine of a connection.
// Source: router.go, v1.3.0.
//
//connlint:go handler
//connlint:callback handler of r beside
func (r *Router) HandlerFunc(method, path string, handler http.HandlerFunc)
