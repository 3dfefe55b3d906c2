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
