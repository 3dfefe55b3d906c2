package chi // import "github.com/go-chi/chi/v5"

import (
	"net/http"
)

// Router routes requests to its handlers, in the goroutine of their connection.
// Source: chi.go, v5.2.5.
type Router interface {
	// Handle registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handler
	//connlint:callback handler of recv beside
	Handle(pattern string, handler http.Handler)

	// HandleFunc registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	HandleFunc(pattern string, handlerFn http.HandlerFunc)

	// Method registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handler
	//connlint:callback handler of recv beside
	Method(method, pattern string, handler http.Handler)

	// MethodFunc registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	MethodFunc(method, pattern string, handlerFn http.HandlerFunc)

	// Connect registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Connect(pattern string, handlerFn http.HandlerFunc)

	// Delete registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Delete(pattern string, handlerFn http.HandlerFunc)

	// Get registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Get(pattern string, handlerFn http.HandlerFunc)

	// Head registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Head(pattern string, handlerFn http.HandlerFunc)

	// Options registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Options(pattern string, handlerFn http.HandlerFunc)

	// Patch registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Patch(pattern string, handlerFn http.HandlerFunc)

	// Post registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Post(pattern string, handlerFn http.HandlerFunc)

	// Put registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Put(pattern string, handlerFn http.HandlerFunc)

	// Trace registers a handler for a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	Trace(pattern string, handlerFn http.HandlerFunc)

	// Mount registers a handler for all below a pattern; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handler
	//connlint:callback handler of recv beside
	Mount(pattern string, handler http.Handler)

	// NotFound registers a handler; it runs in the goroutine of a connection.
	// Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:go handlerFn
	//connlint:callback handlerFn of recv beside
	NotFound(handlerFn http.HandlerFunc)

	// With only puts middlewares before the handlers. Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:child sub of recv
	With(middlewares ...func(http.Handler) http.Handler) (sub Router)

	// Group calls fn. Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:call fn
	//connlint:child sub of recv
	Group(fn func(r Router)) (sub Router)

	// Route calls fn. Source: chi.go, mux.go, v5.2.5.
	//
	//connlint:call fn
	//connlint:child sub of recv
	Route(pattern string, fn func(r Router)) (sub Router)
}

// Handle registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handler
//connlint:callback handler of mx beside
func (mx *Mux) Handle(pattern string, handler http.Handler)

// HandleFunc registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) HandleFunc(pattern string, handlerFn http.HandlerFunc)

// Method registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handler
//connlint:callback handler of mx beside
func (mx *Mux) Method(method, pattern string, handler http.Handler)

// MethodFunc registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) MethodFunc(method, pattern string, handlerFn http.HandlerFunc)

// Connect registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Connect(pattern string, handlerFn http.HandlerFunc)

// Delete registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Delete(pattern string, handlerFn http.HandlerFunc)

// Get registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc)

// Head registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Head(pattern string, handlerFn http.HandlerFunc)

// Options registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Options(pattern string, handlerFn http.HandlerFunc)

// Patch registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Patch(pattern string, handlerFn http.HandlerFunc)

// Post registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Post(pattern string, handlerFn http.HandlerFunc)

// Put registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Put(pattern string, handlerFn http.HandlerFunc)

// Trace registers a handler for a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) Trace(pattern string, handlerFn http.HandlerFunc)

// Mount registers a handler for all below a pattern; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handler
//connlint:callback handler of mx beside
func (mx *Mux) Mount(pattern string, handler http.Handler)

// NotFound registers a handler; it runs in the goroutine of a connection.
// Source: mux.go, v5.2.5.
//
//connlint:go handlerFn
//connlint:callback handlerFn of mx beside
func (mx *Mux) NotFound(handlerFn http.HandlerFunc)

// With only puts middlewares before the handlers. Source: mux.go, v5.2.5.
//
//connlint:child sub of mx
func (mx *Mux) With(middlewares ...func(http.Handler) http.Handler) (sub Router)

// Group calls fn. Source: mux.go, v5.2.5.
//
//connlint:call fn
//connlint:child sub of mx
func (mx *Mux) Group(fn func(r Router)) (sub Router)

// Route calls fn. Source: mux.go, v5.2.5.
//
//connlint:call fn
//connlint:child sub of mx
func (mx *Mux) Route(pattern string, fn func(r Router)) (sub Router)
