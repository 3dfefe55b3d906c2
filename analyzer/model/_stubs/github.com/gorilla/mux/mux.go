package mux // import "github.com/gorilla/mux"

import (
	"net/http"
)

// Handle registers a handler for a path; it runs in the goroutine of a connection.
// Source: mux.go, v1.8.1.
//
//connlint:child route of r
//connlint:go handler
//connlint:callback handler of r beside
func (r *Router) Handle(path string, handler http.Handler) (route *Route)

// HandleFunc registers a handler for a path; it runs in the goroutine of a connection.
// Source: mux.go, v1.8.1.
//
//connlint:child route of r
//connlint:go f
//connlint:callback f of r beside
func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) (route *Route)

// Headers only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) Headers(pairs ...string) (route *Route)

// Host only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) Host(tpl string) (route *Route)

// Methods only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) Methods(methods ...string) (route *Route)

// Path only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) Path(tpl string) (route *Route)

// PathPrefix only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) PathPrefix(tpl string) (route *Route)

// Queries only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) Queries(pairs ...string) (route *Route)

// Schemes only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) Schemes(schemes ...string) (route *Route)

// Name only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) Name(name string) (route *Route)

// NewRoute only says which requests are meant. Source: mux.go, v1.8.1.
//
//connlint:child route of r
func (r *Router) NewRoute() (route *Route)

// Headers only says which requests are meant. Source: route.go, v1.8.1.
//
//connlint:same route, r
func (r *Route) Headers(pairs ...string) (route *Route)

// Host only says which requests are meant. Source: route.go, v1.8.1.
//
//connlint:same route, r
func (r *Route) Host(tpl string) (route *Route)

// Methods only says which requests are meant. Source: route.go, v1.8.1.
//
//connlint:same route, r
func (r *Route) Methods(methods ...string) (route *Route)

// Path only says which requests are meant. Source: route.go, v1.8.1.
//
//connlint:same route, r
func (r *Route) Path(tpl string) (route *Route)

// PathPrefix only says which requests are meant. Source: route.go, v1.8.1.
//
//connlint:same route, r
func (r *Route) PathPrefix(tpl string) (route *Route)

// Queries only says which requests are meant. Source: route.go, v1.8.1.
//
//connlint:same route, r
func (r *Route) Queries(pairs ...string) (route *Route)

// Schemes only says which requests are meant. Source: route.go, v1.8.1.
//
//connlint:same route, r
func (r *Route) Schemes(schemes ...string) (route *Route)

// Name only says which requests are meant. Source: route.go, v1.8.1.
//
//connlint:same route, r
func (r *Route) Name(name string) (route *Route)

// Handler registers a handler for a route; it runs in the goroutine of a connection.
// Source: route.go, v1.8.1.
//
//connlint:same route, r
//connlint:go handler
//connlint:callback handler of r beside
func (r *Route) Handler(handler http.Handler) (route *Route)

// HandlerFunc registers a handler for a route; it runs in the goroutine of a
// connection. Source: route.go, v1.8.1.
//
//connlint:same route, r
//connlint:go f
//connlint:callback f of r beside
func (r *Route) HandlerFunc(f func(http.ResponseWriter, *http.Request)) (route *Route)

// Subrouter routes what a route means. Source: route.go, v1.8.1.
//
//connlint:child sub of r
func (r *Route) Subrouter() (sub *Router)
