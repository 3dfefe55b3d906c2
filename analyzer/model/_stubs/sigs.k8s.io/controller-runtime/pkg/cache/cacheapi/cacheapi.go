package cacheapi // import "sigs.k8s.io/controller-runtime/pkg/cache/cacheapi"

import (
	"context"
)

// Informers run while Start runs. Source: pkg/cache/cacheapi/cacheapi.go,
// v0.25.2.
//
//connlint:connection
type Informers interface {
	// Start blocks: "Start runs all the informers known to this cache until the
	// context is closed. It blocks."
	//
	//connlint:drive recv until {ctx} is cancelled
	//connlint:bound-by ctx
	Start(ctx context.Context) (err error)

	// WaitForCacheSync waits first for Start and then for the first lists, or for
	// the end of ctx.
	//
	//connlint:send recv never succeed
	//connlint:needs recv
	//connlint:bound-by ctx
	WaitForCacheSync(ctx context.Context) (ok bool)
}
