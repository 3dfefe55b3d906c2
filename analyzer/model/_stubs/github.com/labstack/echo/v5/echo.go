package echo // import "github.com/labstack/echo/v5"

import (
	stdContext "context"
	"net/http"
)

// Echo is a handler, served by Start, by a StartConfig or by a server of the
// caller. It has no stop. Source: echo.go, v5.3.1.
//
//connlint:connection
type Echo struct{}

// New binds nothing. Source: echo.go, v5.3.1.
//
//connlint:open e as listener
func New() (e *Echo)

// Start binds address and serves until SIGINT or SIGTERM, for which it listens
// by itself; it returns nil then. Source: echo.go, v5.3.1.
//
//connlint:drive e, address until the process gets a signal to end
func (e *Echo) Start(address string) (err error)

// Start binds the address of sc, or takes its listener, and serves until ctx
// ends; it returns nil then. Source: server.go, v5.3.1.
//
//connlint:drive h, sc.Address, sc.Listener until {ctx} is cancelled
//connlint:bound-by ctx
func (sc StartConfig) Start(ctx stdContext.Context, h http.Handler) (err error)

// StartTLS binds the address of sc, or takes its listener, and serves until
// ctx ends; it returns nil then. Source: server.go, v5.3.1.
//
//connlint:drive h, sc.Address, sc.Listener until {ctx} is cancelled
//connlint:bound-by ctx
func (sc StartConfig) StartTLS(ctx stdContext.Context, h http.Handler, certFile, keyFile any) (err error)

// GET registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// POST registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// PUT registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// DELETE registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// PATCH registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// HEAD registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// OPTIONS registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// Any registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go handler
//connlint:callback handler of e beside
func (e *Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (route RouteInfo)

// Match registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go handler
//connlint:callback handler of e beside
func (e *Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (routes Routes)

// Add registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v5.3.1.
//
//connlint:go handler
//connlint:callback handler of e beside
func (e *Echo) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (route RouteInfo)

// GET registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// POST registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// PUT registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// DELETE registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// PATCH registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// HEAD registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// OPTIONS registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) (route RouteInfo)

// Any registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go handler
//connlint:callback handler of g beside
func (g *Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (route RouteInfo)

// Match registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go handler
//connlint:callback handler of g beside
func (g *Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (routes Routes)

// Add registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v5.3.1.
//
//connlint:go handler
//connlint:callback handler of g beside
func (g *Group) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (route RouteInfo)

// Group only names paths of e. Source: echo.go, v5.3.1.
//
//connlint:child g of e
func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group)

// Group only names paths of g. Source: group.go, v5.3.1.
//
//connlint:child sg of g
func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) (sg *Group)
