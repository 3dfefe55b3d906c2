package cluster // import "sigs.k8s.io/controller-runtime/pkg/cluster"

import (
	"context"

	"k8s.io/client-go/rest"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// New starts nothing. Source: pkg/cluster/cluster.go, v0.25.2.
//
//connlint:open c
func New(config *rest.Config, opts ...Option) (c Cluster, err error)

// Cluster runs its cache while Start runs. Source: pkg/cluster/cluster.go,
// v0.25.2.
//
//connlint:connection
type Cluster interface {
	// GetCache returns the cache, which runs with its owner.
	//
	//connlint:same c, recv
	GetCache() (c cache.Cache)

	// GetClient returns a client that reads from the cache: before Start a read is
	// an error, not a hang.
	//
	//connlint:child c of recv
	GetClient() (c client.Client)

	// GetAPIReader returns a reader that needs no cache.
	//
	//connlint:neutral it reads from the API server and needs no Start
	GetAPIReader() (r client.Reader)

	// Start blocks until ctx ends.
	//
	//connlint:drive recv until {ctx} is cancelled
	//connlint:bound-by ctx
	Start(ctx context.Context) (err error)
}
