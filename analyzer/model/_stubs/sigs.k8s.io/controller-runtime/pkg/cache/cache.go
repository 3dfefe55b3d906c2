package cache // import "sigs.k8s.io/controller-runtime/pkg/cache"

import (
	"k8s.io/client-go/rest"
)

// Cache is Informers that can be read. Source: pkg/cache/cache.go, v0.25.2.
//
//connlint:connection
type Cache interface{}

// New starts nothing. Source: pkg/cache/cache.go, v0.25.2.
//
//connlint:open c
func New(cfg *rest.Config, opts Options) (c Cache, err error)
