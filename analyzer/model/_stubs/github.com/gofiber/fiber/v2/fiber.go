package fiber // import "github.com/gofiber/fiber/v2"

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
	"time"

	"github.com/valyala/fasthttp"
)

// App serves with a fasthttp.Server. Source: app.go, v2.52.15.
//
//connlint:connection
type App struct{}

// New binds nothing. Source: app.go, v2.52.15.
//
//connlint:open app as listener
func New(config ...Config) (app *App)

// Listen binds addr, on tcp4 by default, and serves; it returns nil after
// Shutdown. Source: listen.go, v2.52.15.
//
//connlint:drive app, addr until {app}.Shutdown is called
//connlint:split net.Listen("tcp4", {addr}) ; {app}.Listener({})
func (app *App) Listen(addr string) (err error)

// ListenTLS binds addr and serves; it returns nil after Shutdown. Source:
// listen.go, v2.52.15.
//
//connlint:drive app, addr until {app}.Shutdown is called
func (app *App) ListenTLS(addr, certFile, keyFile string) (err error)

// ListenTLSWithCertificate binds addr and serves; it returns nil after
// Shutdown. Source: listen.go, v2.52.15.
//
//connlint:drive app, addr until {app}.Shutdown is called
func (app *App) ListenTLSWithCertificate(addr string, cert tls.Certificate) (err error)

// ListenMutualTLS binds addr and serves; it returns nil after Shutdown.
// Source: listen.go, v2.52.15.
//
//connlint:drive app, addr until {app}.Shutdown is called
func (app *App) ListenMutualTLS(addr, certFile, keyFile, clientCertFile string) (err error)

// ListenMutualTLSWithCertificate binds addr and serves; it returns nil after
// Shutdown. Source: listen.go, v2.52.15.
//
//connlint:drive app, addr until {app}.Shutdown is called
func (app *App) ListenMutualTLSWithCertificate(addr string, cert tls.Certificate, clientCertPool *x509.CertPool) (err error)

// Listener serves on ln; it returns nil after Shutdown, or when ln is closed.
// Source: listen.go, v2.52.15.
//
//connlint:drive app, ln until {app}.Shutdown is called
func (app *App) Listener(ln net.Listener) (err error)

// Shutdown closes the listener and waits for the connections that are in use.
// Source: app.go, v2.52.15.
//
//connlint:stop app
//connlint:await app beside
func (app *App) Shutdown() (err error)

// Get registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Get(path string, handlers ...Handler) (router Router)

// Post registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Post(path string, handlers ...Handler) (router Router)

// All registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) All(path string, handlers ...Handler) (router Router)

// ShutdownWithTimeout closes the listener and waits for the connections that
// are in use. Source: app.go, v2.52.15.
//
//connlint:stop app
func (app *App) ShutdownWithTimeout(timeout time.Duration) (err error)

// ShutdownWithContext closes the listener and waits for the connections that
// are in use. Source: app.go, v2.52.15.
//
//connlint:stop app
//connlint:await app beside
//connlint:bound-by ctx
func (app *App) ShutdownWithContext(ctx context.Context) (err error)

// Server is the fasthttp.Server below. Source: app.go, v2.52.15.
//
//connlint:same srv, app
func (app *App) Server() (srv *fasthttp.Server)

// Test passes a request through the handlers, without a listener. Source:
// app.go, v2.52.15.
//
//connlint:neutral it needs no listener
func (app *App) Test(req *http.Request, msTimeout ...int) (r *http.Response, err error)

// Put registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Put(path string, handlers ...Handler) (router Router)

// Delete registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Delete(path string, handlers ...Handler) (router Router)

// Patch registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Patch(path string, handlers ...Handler) (router Router)

// Head registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Head(path string, handlers ...Handler) (router Router)

// Options registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Options(path string, handlers ...Handler) (router Router)

// Add registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Add(method, path string, handlers ...Handler) (router Router)

// Group only names paths of app; its handlers run in the goroutine of a connection.
// Source: app.go, v2.52.15.
//
//connlint:child router of app
//connlint:go handlers
//connlint:callback handlers of app beside
func (app *App) Group(prefix string, handlers ...Handler) (router Router)

// Router is an App or a group of its paths. Source: router.go, group.go, v2.52.15.
type Router interface {
	// Get registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Get(path string, handlers ...Handler) (router Router)

	// Post registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Post(path string, handlers ...Handler) (router Router)

	// Put registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Put(path string, handlers ...Handler) (router Router)

	// Delete registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Delete(path string, handlers ...Handler) (router Router)

	// Patch registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Patch(path string, handlers ...Handler) (router Router)

	// Head registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Head(path string, handlers ...Handler) (router Router)

	// Options registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Options(path string, handlers ...Handler) (router Router)

	// All registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	All(path string, handlers ...Handler) (router Router)

	// Add registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Add(method, path string, handlers ...Handler) (router Router)

	// Group only names paths; its handlers run in the goroutine of a connection.
	// Source: group.go, v2.52.15.
	//
	//connlint:child router of recv
	//connlint:go handlers
	//connlint:callback handlers of recv beside
	Group(prefix string, handlers ...Handler) (router Router)
}
