package wait // import "k8s.io/apimachinery/pkg/util/wait"

import (
	"context"
	"time"
)

// Until runs f here, again and again, until stopCh is closed. Source:
// pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call f
//connlint:wait stopCh until {stopCh} is closed
func Until(f func(), period time.Duration, stopCh <-chan struct{})

// NonSlidingUntil runs f here, again and again, until stopCh is closed. Source:
// pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call f
//connlint:wait stopCh until {stopCh} is closed
func NonSlidingUntil(f func(), period time.Duration, stopCh <-chan struct{})

// JitterUntil runs f here, again and again, until stopCh is closed. Source:
// pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call f
//connlint:wait stopCh until {stopCh} is closed
func JitterUntil(f func(), period time.Duration, jitterFactor float64, sliding bool, stopCh <-chan struct{})

// BackoffUntil runs f here, again and again, until stopCh is closed. Source:
// pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call f
//connlint:wait stopCh until {stopCh} is closed
func BackoffUntil(f func(), backoff BackoffManager, sliding bool, stopCh <-chan struct{})

// UntilWithContext runs f here, again and again, until ctx ends. Source:
// pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call f
//connlint:wait ctx until {ctx} is cancelled
func UntilWithContext(ctx context.Context, f func(context.Context), period time.Duration)

// NonSlidingUntilWithContext runs f here, again and again, until ctx ends.
// Source: pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call f
//connlint:wait ctx until {ctx} is cancelled
func NonSlidingUntilWithContext(ctx context.Context, f func(context.Context), period time.Duration)

// JitterUntilWithContext runs f here, again and again, until ctx ends. Source:
// pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call f
//connlint:wait ctx until {ctx} is cancelled
func JitterUntilWithContext(ctx context.Context, f func(context.Context), period time.Duration, jitterFactor float64, sliding bool)

// BackoffUntilWithContext runs f here, again and again, until ctx ends. Source:
// pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call f
//connlint:wait ctx until {ctx} is cancelled
func BackoffUntilWithContext(ctx context.Context, f func(ctx context.Context), backoff BackoffManager, sliding bool)

// Forever runs f here, again and again, without an end. Source:
// pkg/util/wait/wait.go, v0.37.2.
//
//connlint:call f
func Forever(f func(), period time.Duration)

// Start runs f in a goroutine that g counts. Source: pkg/util/wait/wait.go,
// v0.37.2.
//
//connlint:go f
func (g *Group) Start(f func())

// StartWithChannel runs f in a goroutine that g counts. Source:
// pkg/util/wait/wait.go, v0.37.2.
//
//connlint:go f
func (g *Group) StartWithChannel(stopCh <-chan struct{}, f func(stopCh <-chan struct{}))

// StartWithContext runs f in a goroutine that g counts. Source:
// pkg/util/wait/wait.go, v0.37.2.
//
//connlint:go f
func (g *Group) StartWithContext(ctx context.Context, f func(context.Context))

// Wait blocks until every function has returned. It matters for a connection
// that one of them drives. Source: pkg/util/wait/wait.go, v0.37.2.
//
//connlint:wait g until every function given to {g} returns
func (g *Group) Wait()

// ContextForChannel makes a context that ends when the channel is closed.
// Source: pkg/util/wait/wait.go, v0.37.2.
//
//connlint:same ctx, parentCh
func ContextForChannel(parentCh <-chan struct{}) (ctx context.Context)

// PollUntilContextCancel runs condition here until it is true. Source:
// pkg/util/wait/poll.go, v0.37.2.
//
//connlint:call condition
func PollUntilContextCancel(ctx context.Context, interval time.Duration, immediate bool, condition ConditionWithContextFunc) (err error)

// PollUntilContextTimeout runs condition here until it is true. Source:
// pkg/util/wait/poll.go, v0.37.2.
//
//connlint:call condition
func PollUntilContextTimeout(ctx context.Context, interval, timeout time.Duration, immediate bool, condition ConditionWithContextFunc) (err error)

// Poll runs condition here until it is true. Source: pkg/util/wait/poll.go,
// v0.37.2.
//
//connlint:call condition
func Poll(interval, timeout time.Duration, condition ConditionFunc) (err error)

// PollImmediate runs condition here until it is true. Source:
// pkg/util/wait/poll.go, v0.37.2.
//
//connlint:call condition
func PollImmediate(interval, timeout time.Duration, condition ConditionFunc) (err error)

// PollUntil runs condition here until it is true. Source:
// pkg/util/wait/poll.go, v0.37.2.
//
//connlint:call condition
func PollUntil(interval time.Duration, condition ConditionFunc, stopCh <-chan struct{}) (err error)

// PollImmediateUntil runs condition here until it is true. Source:
// pkg/util/wait/poll.go, v0.37.2.
//
//connlint:call condition
func PollImmediateUntil(interval time.Duration, condition ConditionFunc, stopCh <-chan struct{}) (err error)

// PollInfinite runs condition here until it is true. Source:
// pkg/util/wait/poll.go, v0.37.2.
//
//connlint:call condition
func PollInfinite(interval time.Duration, condition ConditionFunc) (err error)

// PollImmediateInfinite runs condition here until it is true. Source:
// pkg/util/wait/poll.go, v0.37.2.
//
//connlint:call condition
func PollImmediateInfinite(interval time.Duration, condition ConditionFunc) (err error)

// ExponentialBackoff runs condition here until it is true or backoff.Steps are
// done. Source: pkg/util/wait/backoff.go, v0.37.2.
//
//connlint:call condition
func ExponentialBackoff(backoff Backoff, condition ConditionFunc) (err error)

// ExponentialBackoffWithContext runs condition here until it is true,
// backoff.Steps are done, or ctx ends. Source: pkg/util/wait/backoff.go,
// v0.37.2.
//
//connlint:call condition
func ExponentialBackoffWithContext(ctx context.Context, backoff Backoff, condition ConditionWithContextFunc) (err error)
