package pool // import "github.com/sourcegraph/conc/pool"

import "context"

// Go runs f in a goroutine of the pool; it blocks while all goroutines that
// WithMaxGoroutines allows are busy. Source: pool/pool.go, v0.3.0.
//
//connlint:go f
func (p *Pool) Go(f func())

// Go runs f in a goroutine of the pool; it blocks while all goroutines that
// WithMaxGoroutines allows are busy. Source: pool/error_pool.go, v0.3.0.
//
//connlint:go f
func (p *ErrorPool) Go(f func() error)

// Go runs f in a goroutine of the pool; it blocks while all goroutines that
// WithMaxGoroutines allows are busy. Source: pool/context_pool.go, v0.3.0.
//
//connlint:go f
func (p *ContextPool) Go(f func(ctx context.Context) error)

// Go runs f in a goroutine of the pool; it blocks while all goroutines that
// WithMaxGoroutines allows are busy. Source: pool/result_pool.go, v0.3.0.
//
//connlint:go f
func (p *ResultPool[T]) Go(f func() T)

// Go runs f in a goroutine of the pool; it blocks while all goroutines that
// WithMaxGoroutines allows are busy. Source: pool/result_error_pool.go, v0.3.0.
//
//connlint:go f
func (p *ResultErrorPool[T]) Go(f func() (T, error))

// Go runs f in a goroutine of the pool; it blocks while all goroutines that
// WithMaxGoroutines allows are busy. Source: pool/result_context_pool.go,
// v0.3.0.
//
//connlint:go f
func (p *ResultContextPool[T]) Go(f func(context.Context) (T, error))

// Wait waits for all tasks. Source: pool/pool.go, v0.3.0.
//
//connlint:wait p until all tasks of {p} have returned
func (p *Pool) Wait()

// Wait waits for all tasks. Source: pool/error_pool.go, v0.3.0.
//
//connlint:wait p until all tasks of {p} have returned
func (p *ErrorPool) Wait() (err error)

// Wait waits for all tasks. Source: pool/context_pool.go, v0.3.0.
//
//connlint:wait p until all tasks of {p} have returned
func (p *ContextPool) Wait() (err error)

// Wait waits for all tasks. Source: pool/result_pool.go, v0.3.0.
//
//connlint:wait p until all tasks of {p} have returned
func (p *ResultPool[T]) Wait() (t []T)

// Wait waits for all tasks. Source: pool/result_error_pool.go, v0.3.0.
//
//connlint:wait p until all tasks of {p} have returned
func (p *ResultErrorPool[T]) Wait() (t []T, err error)

// Wait waits for all tasks. Source: pool/result_context_pool.go, v0.3.0.
//
//connlint:wait p until all tasks of {p} have returned
func (p *ResultContextPool[T]) Wait() (t []T, err error)
