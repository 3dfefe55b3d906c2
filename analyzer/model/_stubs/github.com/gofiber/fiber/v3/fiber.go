package fiber // import "github.com/gofiber/fiber/v3"

import (
	"context"
	"net"
	"net/http"
	"time"

	"github.com/valyala/fasthttp"
)

// App serves with a fasthttp.Server. Source: app.go, v3.1.0.
//
//connlint:connection
type App struct{}

// New binds nothing. Source: app.go, v3.1.0.
//
//connlint:open app as listener
func New(config ...Config) (app *App)

// Listen binds addr and serves; it returns nil after Shutdown, or when the
// GracefulContext of its config has ended. Source: listen.go, v3.1.0.
//
//connlint:drive app, addr until {app}.Shutdown is called
//connlint:split net.Listen("tcp4", {addr}) ; {app}.Listener({})
func (app *App) Listen(addr string, config ...ListenConfig) (err error)

// Listener serves on ln; it returns nil after Shutdown, or when ln is closed.
// Source: listen.go, v3.1.0.
//
//connlint:drive app, ln until {app}.Shutdown is called
func (app *App) Listener(ln net.Listener, config ...ListenConfig) (err error)

// Shutdown closes the listener and waits for the connections that are in use.
// Source: app.go, v3.1.0.
//
//connlint:stop app
//connlint:await app beside
func (app *App) Shutdown() (err error)

// ShutdownWithTimeout closes the listener and waits for the connections that
// are in use. Source: app.go, v3.1.0.
//
//connlint:stop app
func (app *App) ShutdownWithTimeout(timeout time.Duration) (err error)

// ShutdownWithContext closes the listener and waits for the connections that
// are in use. Source: app.go, v3.1.0.
//
//connlint:stop app
//connlint:await app beside
//connlint:bound-by ctx
func (app *App) ShutdownWithContext(ctx context.Context) (err error)

// Server is the fasthttp.Server below. Source: app.go, v3.1.0.
//
//connlint:same srv, app
func (app *App) Server() (srv *fasthttp.Server)

// Test passes a request through the handlers, without a listener. Source:
// app.go, v3.1.0.
//
//connlint:neutral it needs no listener
func (app *App) Test(req *http.Request, config ...TestConfig) (r *http.Response, err error)

// Get registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) Get(path string, handler any, handlers ...any) (router Router)

// Post registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) Post(path string, handler any, handlers ...any) (router Router)

// Put registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) Put(path string, handler any, handlers ...any) (router Router)

// Delete registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) Delete(path string, handler any, handlers ...any) (router Router)

// Patch registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) Patch(path string, handler any, handlers ...any) (router Router)

// Head registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) Head(path string, handler any, handlers ...any) (router Router)

// Options registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) Options(path string, handler any, handlers ...any) (router Router)

// All registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) All(path string, handler any, handlers ...any) (router Router)

// Add registers handlers for a path; they run in the goroutine of a connection.
// Source: app.go, v3.1.0.
//
//connlint:go handler, handlers
//connlint:callback handler of app beside
//connlint:callback handlers of app beside
func (app *App) Add(methods []string, path string, handler any, handlers ...any) (router Router)

// Group only names paths of app. Source: app.go, v3.1.0.
//
//connlint:child router of app
func (app *App) Group(prefix string, handlers ...any) (router Router)

// Router is an App or a group of its paths. Source: router.go, group.go, v3.1.0.
type Router interface {
	// Get registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v3.1.0.
	//
	//connlint:go handler, handlers
	//connlint:callback handler of recv beside
	//connlint:callback handlers of recv beside
	Get(path string, handler any, handlers ...any) (router Router)

	// Post registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v3.1.0.
	//
	//connlint:go handler, handlers
	//connlint:callback handler of recv beside
	//connlint:callback handlers of recv beside
	Post(path string, handler any, handlers ...any) (router Router)

	// Put registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v3.1.0.
	//
	//connlint:go handler, handlers
	//connlint:callback handler of recv beside
	//connlint:callback handlers of recv beside
	Put(path string, handler any, handlers ...any) (router Router)

	// Delete registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v3.1.0.
	//
	//connlint:go handler, handlers
	//connlint:callback handler of recv beside
	//connlint:callback handlers of recv beside
	Delete(path string, handler any, handlers ...any) (router Router)

	// Patch registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v3.1.0.
	//
	//connlint:go handler, handlers
	//connlint:callback handler of recv beside
	//connlint:callback handlers of recv beside
	Patch(path string, handler any, handlers ...any) (router Router)

	// Head registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v3.1.0.
	//
	//connlint:go handler, handlers
	//connlint:callback handler of recv beside
	//connlint:callback handlers of recv beside
	Head(path string, handler any, handlers ...any) (router Router)

	// Options registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v3.1.0.
	//
	//connlint:go handler, handlers
	//connlint:callback handler of recv beside
	//connlint:callback handlers of recv beside
	Options(path string, handler any, handlers ...any) (router Router)

	// All registers handlers for a path; they run in the goroutine of a connection.
	// Source: group.go, v3.1.0.
	//
	//connlint:go handler, handlers
	//connlint:callback handler of recv beside
	//connlint:callback handlers of recv beside
	All(path string, handler any, handlers ...any) (router Router)

	// Group only names paths. Source: group.go, v3.1.0.
	//
	//connlint:child router of recv
	Group(prefix string, handlers ...any) (router Router)
}
