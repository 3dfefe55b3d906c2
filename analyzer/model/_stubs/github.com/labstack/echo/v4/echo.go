package echo // import "github.com/labstack/echo/v4"

import (
	stdContext "context"
	"net"
	"net/http"

	"golang.org/x/net/http2"
)

// Echo serves with its Server and its Listener. Source: echo.go, v4.16.0.
//
//connlint:connection
type Echo struct {
	//connlint:same
	Server *http.Server

	//connlint:same
	TLSServer *http.Server

	//connlint:same
	Listener net.Listener

	//connlint:same
	TLSListener net.Listener
}

// New binds nothing. Source: echo.go, v4.16.0.
//
//connlint:open e as listener
func New() (e *Echo)

// Start binds address and serves. It never returns nil: http.ErrServerClosed
// after Shutdown. Source: echo.go, v4.16.0.
//
//connlint:drive e, address until {e}.Shutdown or {e}.Close is called
//connlint:split net.Listen("tcp", {address}) ; {e}.Listener = {} ; {e}.Start("")
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (e *Echo) Start(address string) (err error)

// StartTLS binds address and serves. It never returns nil:
// http.ErrServerClosed after Shutdown. Source: echo.go, v4.16.0.
//
//connlint:drive e, address until {e}.Shutdown or {e}.Close is called
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (e *Echo) StartTLS(address string, certFile, keyFile any) (err error)

// StartAutoTLS binds address and serves. It never returns nil:
// http.ErrServerClosed after Shutdown. Source: echo.go, v4.16.0.
//
//connlint:drive e, address until {e}.Shutdown or {e}.Close is called
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (e *Echo) StartAutoTLS(address string) (err error)

// StartH2CServer binds address and serves. It never returns nil:
// http.ErrServerClosed after Shutdown. Source: echo.go, v4.16.0.
//
//connlint:drive e, address until {e}.Shutdown or {e}.Close is called
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (e *Echo) StartH2CServer(address string, h2s *http2.Server) (err error)

// StartServer binds the address of s and serves with it. Shutdown and Close of e
// stop e.Server and e.TLSServer and leave another s alone. It never returns nil:
// http.ErrServerClosed after Shutdown. Source: echo.go, v4.16.0.
//
//connlint:drive e, s until {s}.Shutdown or {s}.Close is called
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (e *Echo) StartServer(s *http.Server) (err error)

// Shutdown ends every Start of e, and StartServer only with its own servers. Source: echo.go, v4.16.0.
//
//connlint:stop e
//connlint:await e beside
//connlint:bound-by ctx
func (e *Echo) Shutdown(ctx stdContext.Context) (err error)

// GET registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// POST registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// Any registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go handler
//connlint:callback handler of e beside
func (e *Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (routes []*Route)

// Close ends every Start of e, and StartServer only with its own servers. Source: echo.go, v4.16.0.
//
//connlint:stop e
func (e *Echo) Close() (err error)

// ListenerAddr is nil before the listener is bound. Source: echo.go, v4.16.0.
//
//connlint:address addr of e
func (e *Echo) ListenerAddr() (addr net.Addr)

// TLSListenerAddr is nil before the listener is bound. Source: echo.go,
// v4.16.0.
//
//connlint:address addr of e
func (e *Echo) TLSListenerAddr() (addr net.Addr)

// PUT registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// DELETE registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// PATCH registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// HEAD registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// OPTIONS registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of e beside
func (e *Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// Match registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go handler
//connlint:callback handler of e beside
func (e *Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (routes []*Route)

// Add registers a handler for a path; it runs in the goroutine of a connection.
// Source: echo.go, v4.16.0.
//
//connlint:go handler
//connlint:callback handler of e beside
func (e *Echo) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (route *Route)

// Group only names paths of e. Source: echo.go, v4.16.0.
//
//connlint:child g of e
func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group)

// Group only names paths of g. Source: group.go, v4.16.0.
//
//connlint:child sg of g
func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) (sg *Group)

// GET registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// POST registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// PUT registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// DELETE registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// PATCH registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// HEAD registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// OPTIONS registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go h
//connlint:callback h of g beside
func (g *Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) (route *Route)

// Any registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go handler
//connlint:callback handler of g beside
func (g *Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) (routes []*Route)

// Match registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go handler
//connlint:callback handler of g beside
func (g *Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (routes []*Route)

// Add registers a handler for a path; it runs in the goroutine of a connection.
// Source: group.go, v4.16.0.
//
//connlint:go handler
//connlint:callback handler of g beside
func (g *Group) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) (route *Route)
