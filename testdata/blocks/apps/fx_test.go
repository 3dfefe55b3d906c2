package apps

import (
	"testing"

	"go.uber.org/fx"

	"connlint.test/blocks/blocktest"
)

func TestFxShutdown(t *testing.T) {
	app, shutdown := newFx(t)
	blocktest.UntilStopped(t, "(*go.uber.org/fx.App).Run", app.Run, "Shutdowner.Shutdown", shutdown)

	app2, shutdown2 := newFx(t)
	blocktest.UntilStopped(t, "(*go.uber.org/fx.App).Done", func() { <-app2.Done() }, "Shutdowner.Shutdown", shutdown2)

	app3, shutdown3 := newFx(t)
	blocktest.UntilStopped(t, "(*go.uber.org/fx.App).Wait", func() { <-app3.Wait() }, "Shutdowner.Shutdown", shutdown3)
}

func TestFxRunSignal(t *testing.T) {
	app, _ := newFx(t)
	blocktest.UntilStopped(t, "(*go.uber.org/fx.App).Run", app.Run, "SIGTERM", terminate(t))
}

func TestFxDoneSignal(t *testing.T) {
	app, _ := newFx(t)
	blocktest.UntilStopped(t, "(*go.uber.org/fx.App).Done", func() { <-app.Done() }, "SIGTERM", terminate(t))
}

func TestFxWaitSignal(t *testing.T) {
	app, _ := newFx(t)
	blocktest.UntilStopped(t, "(*go.uber.org/fx.App).Wait", func() { <-app.Wait() }, "SIGTERM", terminate(t))
}

// newFx returns an application, and what shuts it down from inside.
func newFx(t *testing.T) (app *fx.App, shutdown func()) {
	t.Helper()
	var s fx.Shutdowner
	app = fx.New(fx.NopLogger, fx.Populate(&s))
	if err := app.Err(); err != nil {
		t.Fatal(err)
	}
	return app, func() { s.Shutdown() }
}
