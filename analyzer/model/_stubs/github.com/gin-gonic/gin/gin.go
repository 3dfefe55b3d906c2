package gin // import "github.com/gin-gonic/gin"

import (
	"net"
	"net/http"
)

// Engine is a handler, served by Run or by a server of the caller. Nothing in
// it stops a Run. Source: gin.go, v1.12.0.
//
//connlint:connection
type Engine struct{}

// New binds nothing. Source: gin.go, v1.12.0.
//
//connlint:open engine as listener
func New(opts ...OptionFunc) (engine *Engine)

// Default binds nothing. Source: gin.go, v1.12.0.
//
//connlint:open engine as listener
func Default(opts ...OptionFunc) (engine *Engine)

// Run binds addr, ":8080" without one, and serves. It never returns nil.
// Source: gin.go, v1.12.0.
//
//connlint:drive engine, addr until its listener fails
//connlint:split net.Listen("tcp", {addr}) ; {engine}.RunListener({})
//connlint:nonnil err
func (engine *Engine) Run(addr ...string) (err error)

// RunTLS binds addr and serves. It never returns nil. Source: gin.go, v1.12.0.
//
//connlint:drive engine, addr until its listener fails
//connlint:nonnil err
func (engine *Engine) RunTLS(addr, certFile, keyFile string) (err error)

// RunQUIC binds addr and serves. It never returns nil. Source: gin.go,
// v1.12.0.
//
//connlint:drive engine, addr until its listener fails
//connlint:nonnil err
func (engine *Engine) RunQUIC(addr, certFile, keyFile string) (err error)

// RunUnix binds file and serves. It never returns nil. Source: gin.go,
// v1.12.0.
//
//connlint:drive engine, file until its listener fails
//connlint:nonnil err
func (engine *Engine) RunUnix(file string) (err error)

// RunFd serves on a file descriptor. It never returns nil. Source: gin.go,
// v1.12.0.
//
//connlint:drive engine until its listener fails
//connlint:nonnil err
func (engine *Engine) RunFd(fd int) (err error)

// RunListener serves on listener. It never returns nil. Source: gin.go,
// v1.12.0.
//
//connlint:drive engine, listener until {listener} is closed
//connlint:nonnil err
func (engine *Engine) RunListener(listener net.Listener) (err error)

// ServeHTTP serves one request, in the goroutine of its caller. Source:
// gin.go, v1.12.0.
//
//connlint:neutral it serves one request
func (engine *Engine) ServeHTTP(w http.ResponseWriter, req *http.Request)

// GET registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// POST registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) POST(relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// Any registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) Any(relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// PUT registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) PUT(relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// DELETE registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) DELETE(relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// PATCH registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) PATCH(relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// HEAD registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) HEAD(relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// OPTIONS registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) OPTIONS(relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// Handle registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) Handle(httpMethod, relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// Match registers handlers for a path; they run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) Match(methods []string, relativePath string, handlers ...HandlerFunc) (routes IRoutes)

// Use registers handlers for all paths of the group; they run in the goroutine of a
// connection. Source: routergroup.go, v1.12.0.
//
//connlint:go middleware
//connlint:callback middleware of group beside
func (group *RouterGroup) Use(middleware ...HandlerFunc) (routes IRoutes)

// Group only names paths of group; its handlers run in the goroutine of a connection.
// Source: routergroup.go, v1.12.0.
//
//connlint:child g of group
//connlint:go handlers
//connlint:callback handlers of group beside
func (group *RouterGroup) Group(relativePath string, handlers ...HandlerFunc) (g *RouterGroup)

// Use registers handlers for all paths; they run in the goroutine of a connection.
// Source: gin.go, v1.12.0.
//
//connlint:go middleware
//connlint:callback middleware of engine beside
func (engine *Engine) Use(middleware ...HandlerFunc) (routes IRoutes)

// NoRoute registers handlers for unknown paths; they run in the goroutine of a
// connection. Source: gin.go, v1.12.0.
//
//connlint:go handlers
//connlint:callback handlers of engine beside
func (engine *Engine) NoRoute(handlers ...HandlerFunc)
