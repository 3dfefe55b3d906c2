package fx // import "go.uber.org/fx"

import (
	"context"
	"os"
)

// App runs the hooks of its parts one after the other; servers belong in
// goroutines of the hooks. Source: app.go, v1.24.0.
//
//connlint:connection
type App struct{}

// New runs constructors and the functions of Invoke here. Source: app.go,
// v1.24.0.
//
//connlint:open app
func New(opts ...Option) (app *App)

// Invoke gives functions to New, which runs them one after the other before it
// returns. Source: invoke.go, v1.24.0.
//
//connlint:call funcs
func Invoke(funcs ...interface{}) (opt Option)

// Run starts the application, waits, and stops it. Source: app.go, v1.24.0.
//
//connlint:drive app until a signal comes or Shutdowner.Shutdown is called
func (app *App) Run()

// Start runs the OnStart hooks here, one after the other: one that serves holds
// up the rest until the time is over. Source: app.go, v1.24.0.
//
//connlint:neutral it runs the start hooks and returns
func (app *App) Start(ctx context.Context) (err error)

// Stop runs the OnStop hooks here. Source: app.go, v1.24.0.
//
//connlint:stop app
func (app *App) Stop(ctx context.Context) (err error)

// Done returns a channel that delivers the signal which ends the application.
// Source: app.go, v1.24.0.
//
//connlint:wait app until a signal comes or Shutdowner.Shutdown is called
func (app *App) Done() (ch <-chan os.Signal)

// Wait returns a channel, as Done does; it does not wait itself. Source:
// app.go, v1.24.0.
//
//connlint:wait app until a signal comes or Shutdowner.Shutdown is called
func (app *App) Wait() (ch <-chan ShutdownSignal)

// Lifecycle keeps the hooks of an application. Source: lifecycle.go, v1.24.0.
type Lifecycle interface {
	// Append only keeps the hook. App.Start runs each OnStart when the one before
	// has returned: "one at a time and in order".
	//
	//connlint:callback hook.OnStart, hook.OnStop of recv
	Append(hook Hook)
}
