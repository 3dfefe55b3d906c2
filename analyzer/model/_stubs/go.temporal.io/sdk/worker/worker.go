package worker // import "go.temporal.io/sdk/worker"

import (
	"go.temporal.io/sdk/client"
)

// Worker takes tasks in goroutines of its own once it has started. Source:
// worker.go, v1.50.0.
//
//connlint:connection
type Worker interface {
	// Start returns at once. Source: worker.go, v1.50.0.
	//
	//connlint:go recv
	Start() (err error)

	// Run blocks until it receives from interruptCh, or Stop, or a fatal
	// error. It returns nil unless the error is fatal. Source: worker.go,
	// v1.50.0.
	//
	//connlint:drive recv until {recv}.Stop is called or {interruptCh} receives
	//connlint:bound-by interruptCh
	Run(interruptCh <-chan any) (err error)

	// Stop ends Run and waits. Source: worker.go, v1.50.0.
	//
	//connlint:stop recv
	Stop()
}

// New takes no task before Start or Run. What its client starts is carried out
// by the worker. Source: worker.go, v1.50.0.
//
//connlint:open w
//connlint:child client of w
func New(client client.Client, taskQueue string, options Options) (w Worker)

// InterruptCh returns a channel that a signal closes. Source: worker.go, v1.50.0.
//
//connlint:neutral it returns at once
func InterruptCh() (ch <-chan any)
