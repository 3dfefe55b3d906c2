package kratos // import "github.com/go-kratos/kratos/v2"

import (
	"github.com/go-kratos/kratos/v2/transport"
)

// App runs its servers beside each other. Source: app.go, v2.8.3.
//
//connlint:connection
type App struct{}

// New starts nothing. Source: app.go, v2.8.3.
//
//connlint:open a as listener
func New(opts ...Option) (a *App)

// Server names the transports of an App, which start in goroutines of their
// own. Source: options.go, v2.8.3.
//
//connlint:go srv
func Server(srv ...transport.Server) (opt Option)

// Run starts all servers and blocks until Stop, a signal, or the error of a
// server. Source: app.go, v2.8.3.
//
//connlint:drive a until {a}.Stop is called or the process gets a signal to end
func (a *App) Run() (err error)

// Stop ends Run. Source: app.go, v2.8.3.
//
//connlint:stop a
func (a *App) Stop() (err error)
