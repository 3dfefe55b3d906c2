package errgroup // import "golang.org/x/sync/errgroup"

import (
	"context"
)

// WithContext makes a context that ends at the first error, when Wait returns,
// or with ctx. Source: errgroup.go, v0.24.0.
//
//connlint:child derived of ctx
func WithContext(ctx context.Context) (g *Group, derived context.Context)

// Go runs f in a new goroutine. With SetLimit it blocks while the group is full,
// and a driving f keeps its place for ever. Source: errgroup.go, v0.24.0.
//
//connlint:go f
func (g *Group) Go(f func() error)

// TryGo runs f in a new goroutine, or not at all when the group is full. Source:
// errgroup.go, v0.24.0.
//
//connlint:go f
func (g *Group) TryGo(f func() error) (ok bool)

// Wait blocks until every function has returned. It matters for a connection
// that one of them drives. Source: errgroup.go, v0.24.0.
//
//connlint:wait g until every function given to {g} returns
func (g *Group) Wait() (err error)
