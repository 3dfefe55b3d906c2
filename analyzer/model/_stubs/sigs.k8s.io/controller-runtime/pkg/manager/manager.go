package manager // import "sigs.k8s.io/controller-runtime/pkg/manager"

import (
	"context"

	"k8s.io/client-go/rest"
)

// New starts nothing. Source: pkg/manager/manager.go, v0.25.2.
//
//connlint:open m
func New(config *rest.Config, options Options) (m Manager, err error)

// Manager runs its caches and all that is added to it while Start runs. Source:
// pkg/manager/manager.go, v0.25.2.
//
//connlint:connection
type Manager interface {
	// Add only registers r; its Start runs in a goroutine of the manager's and may
	// block.
	//
	//connlint:go r
	Add(r Runnable) (err error)

	// Elected returns a channel that is closed while Start runs.
	//
	//connlint:neutral its channel is closed when the manager leads, not when it is over
	Elected() (ch <-chan struct{})

	// Start blocks until ctx ends, and returns nil then.
	//
	//connlint:drive recv until {ctx} is cancelled
	//connlint:bound-by ctx
	Start(ctx context.Context) (err error)
}
