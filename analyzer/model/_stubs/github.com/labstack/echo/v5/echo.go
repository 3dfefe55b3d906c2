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
