package context // import "context"

import (
	"time"
)

// Context ends when it is cancelled, at its deadline, or with its parent.
// Source: context/context.go, go1.26.8.
type Context interface {
	// Done never blocks; the receive from its result does.
	//
	//connlint:wait recv until {recv} is cancelled
	Done() (done <-chan struct{})

	// Err is not nil once the context is over. Source: context/context.go,
	// go1.26.8.
	//
	//connlint:over err of recv
	Err() (err error)
}

// Background returns a context that never ends. Source: context/context.go,
// go1.26.8.
//
//connlint:neutral the context has no end
func Background() (ctx Context)

// TODO returns a context that never ends. Source: context/context.go, go1.26.8.
//
//connlint:neutral the context has no end
func TODO() (ctx Context)

// WithCancel makes a context that cancel ends. Source: context/context.go,
// go1.26.8.
//
//connlint:open ctx, cancel
//connlint:child ctx of parent
//connlint:only-stop ctx
func WithCancel(parent Context) (ctx Context, cancel CancelFunc)

// WithCancelCause makes a context that cancel ends. Source:
// context/context.go, go1.26.8.
//
//connlint:open ctx, cancel
//connlint:child ctx of parent
//connlint:only-stop ctx
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc)

// WithDeadline makes a context that ends by itself. Source:
// context/context.go, go1.26.8.
//
//connlint:open ctx, cancel
//connlint:child ctx of parent
//connlint:bound ctx
func WithDeadline(parent Context, d time.Time) (ctx Context, cancel CancelFunc)

// WithDeadlineCause makes a context that ends by itself. Source:
// context/context.go, go1.26.8.
//
//connlint:open ctx, cancel
//connlint:child ctx of parent
//connlint:bound ctx
func WithDeadlineCause(parent Context, d time.Time, cause error) (ctx Context, cancel CancelFunc)

// WithTimeout makes a context that ends by itself. Source: context/context.go,
// go1.26.8.
//
//connlint:open ctx, cancel
//connlint:child ctx of parent
//connlint:bound ctx
func WithTimeout(parent Context, timeout time.Duration) (ctx Context, cancel CancelFunc)

// WithTimeoutCause makes a context that ends by itself. Source:
// context/context.go, go1.26.8.
//
//connlint:open ctx, cancel
//connlint:child ctx of parent
//connlint:bound ctx
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (ctx Context, cancel CancelFunc)

// WithValue makes a context that ends when parent does. Source:
// context/context.go, go1.26.8.
//
//connlint:same ctx, parent
func WithValue(parent Context, key, val any) (ctx Context)

// WithoutCancel makes a context that never ends, whatever parent does. Source:
// context/context.go, go1.26.8.
//
//connlint:neutral the context has no end and no link to its parent
func WithoutCancel(parent Context) (ctx Context)

// AfterFunc runs f in a goroutine of its own once ctx has ended: a stop in f is
// reachable while a drive blocks. Source: context/context.go, go1.26.8.
//
//connlint:go f
func AfterFunc(ctx Context, f func()) (stop func() bool)
