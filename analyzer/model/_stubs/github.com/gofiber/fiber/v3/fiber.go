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
