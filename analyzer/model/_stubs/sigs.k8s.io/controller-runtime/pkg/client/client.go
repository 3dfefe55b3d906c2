package client // import "sigs.k8s.io/controller-runtime/pkg/client"

import (
	"context"
)

// Reader reads objects, from a cache or from the API server. Source:
// pkg/client/interfaces.go, v0.25.2.
//
//connlint:connection
type Reader interface {
	// Get returns one object.
	//
	//connlint:send recv never be answered
	Get(ctx context.Context, key ObjectKey, obj Object, opts ...GetOption) (err error)

	// List returns objects.
	//
	//connlint:send recv never be answered
	List(ctx context.Context, list ObjectList, opts ...ListOption) (err error)
}
