package workqueue // import "k8s.io/client-go/util/workqueue"

import (
	"time"
)

// TypedInterface is a queue between handlers and workers; the loop of Get is a
// worker. Source: util/workqueue/queue.go, v0.37.2.
//
//connlint:connection
type TypedInterface[T comparable] interface {
	// Add puts one item into the queue and waits for nothing.
	//
	//connlint:send recv never take effect
	Add(item T)

	// Get waits for an item; shutdown is true once the queue is shut down and
	// empty.
	//
	//connlint:recv recv
	//connlint:over shutdown of recv
	Get() (item T, shutdown bool)

	// Done tells that an item has been worked on.
	//
	//connlint:neutral it belongs to the item that a worker has taken
	Done(item T)

	// ShutDown ends the loops of Get when the queue is empty.
	//
	//connlint:stop recv
	ShutDown()

	// ShutDownWithDrain waits for the workers to finish what is queued, for ever
	// when none runs.
	//
	//connlint:stop recv
	ShutDownWithDrain()

	// ShuttingDown tells whether the queue has been shut down.
	//
	//connlint:over down of recv
	ShuttingDown() (down bool)
}

// TypedDelayingInterface is a queue that can add later. Source:
// util/workqueue/delaying_queue.go, v0.37.2.
//
//connlint:connection
type TypedDelayingInterface[T comparable] interface {
	// AddAfter adds the item when duration has passed.
	//
	//connlint:send recv never take effect
	AddAfter(item T, duration time.Duration)
}

// TypedRateLimitingInterface is a queue that can add later, at a limited rate.
// Source: util/workqueue/rate_limiting_queue.go, v0.37.2.
//
//connlint:connection
type TypedRateLimitingInterface[T comparable] interface {
	// AddRateLimited adds the item when its rate limiter lets it.
	//
	//connlint:send recv never take effect
	AddRateLimited(item T)
}

// Typed is the type behind NewTyped. Source: util/workqueue/queue.go, v0.37.2.
//
//connlint:connection
type Typed[T comparable] struct{}

// NewTyped makes a queue; the caller runs the workers. Source:
// util/workqueue/queue.go, v0.37.2.
//
//connlint:open q
func NewTyped[T comparable]() (q *Typed[T])

// New makes a queue; the caller runs the workers. Source:
// util/workqueue/queue.go, v0.37.2.
//
//connlint:open q
func New() (q *Type)

// NewNamed makes a queue; the caller runs the workers. Source:
// util/workqueue/queue.go, v0.37.2.
//
//connlint:open q
func NewNamed(name string) (q *Type)

// Add puts one item into the queue and waits for nothing. Source:
// util/workqueue/queue.go, v0.37.2.
//
//connlint:send q never take effect
func (q *Typed[T]) Add(item T)

// Get waits for an item; shutdown is true once the queue is shut down and
// empty. Source: util/workqueue/queue.go, v0.37.2.
//
//connlint:recv q
//connlint:over shutdown of q
func (q *Typed[T]) Get() (item T, shutdown bool)

// ShutDown ends the loops of Get when the queue is empty. Source:
// util/workqueue/queue.go, v0.37.2.
//
//connlint:stop q
func (q *Typed[T]) ShutDown()

// ShutDownWithDrain waits for the workers to finish what is queued. Source:
// util/workqueue/queue.go, v0.37.2.
//
//connlint:stop q
func (q *Typed[T]) ShutDownWithDrain()

// NewTypedDelayingQueue makes a queue; the caller runs the workers. Source:
// util/workqueue/delaying_queue.go, v0.37.2.
//
//connlint:open q
func NewTypedDelayingQueue[T comparable]() (q TypedDelayingInterface[T])

// NewTypedRateLimitingQueue makes a queue; the caller runs the workers. Source:
// util/workqueue/rate_limiting_queue.go, v0.37.2.
//
//connlint:open q
func NewTypedRateLimitingQueue[T comparable](rateLimiter TypedRateLimiter[T]) (q TypedRateLimitingInterface[T])

// NewTypedRateLimitingQueueWithConfig makes a queue; the caller runs the
// workers. Source: util/workqueue/rate_limiting_queue.go, v0.37.2.
//
//connlint:open q
func NewTypedRateLimitingQueueWithConfig[T comparable](rateLimiter TypedRateLimiter[T], config TypedRateLimitingQueueConfig[T]) (q TypedRateLimitingInterface[T])

// NewRateLimitingQueue makes a queue; the caller runs the workers. Source:
// util/workqueue/rate_limiting_queue.go, v0.37.2.
//
//connlint:open q
func NewRateLimitingQueue(rateLimiter RateLimiter) (q RateLimitingInterface)

// NewNamedRateLimitingQueue makes a queue; the caller runs the workers. Source:
// util/workqueue/rate_limiting_queue.go, v0.37.2.
//
//connlint:open q
func NewNamedRateLimitingQueue(rateLimiter RateLimiter, name string) (q RateLimitingInterface)
