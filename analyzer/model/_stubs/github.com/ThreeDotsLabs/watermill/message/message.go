package message // import "github.com/ThreeDotsLabs/watermill/message"

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
)

// Message is what subscribers deliver. Source: message.go, v1.5.1.
//
//connlint:delivered
type Message struct{}

// Publisher publishes to any topic. Source: pubsub.go, v1.5.1.
//
//connlint:connection
type Publisher interface {
	// Publish waits as long as the broker makes it. Source: pubsub.go, v1.5.1.
	//
	//connlint:send recv never be published
	Publish(topic string, messages ...*Message) (err error)

	// Close ends the publisher. Source: pubsub.go, v1.5.1.
	//
	//connlint:stop recv
	Close() (err error)
}

// Subscriber delivers the messages of any topic. Source: pubsub.go, v1.5.1.
//
//connlint:connection
type Subscriber interface {
	// Subscribe returns at once. Its channel is closed with the subscriber, or
	// when ctx ends. Source: pubsub.go, v1.5.1.
	//
	//connlint:same ch, recv
	Subscribe(ctx context.Context, topic string) (ch <-chan *Message, err error)

	// Close ends the subscriber and closes its channels. Source: pubsub.go,
	// v1.5.1.
	//
	//connlint:stop recv
	Close() (err error)
}

// Router moves messages from its subscribers to its publishers while Run
// blocks. Source: router.go, v1.5.1.
//
//connlint:connection
type Router struct{}

// NewRouter does nothing before Run. Source: router.go, v1.5.1.
//
//connlint:open r
func NewRouter(config RouterConfig, logger watermill.LoggerAdapter) (r *Router, err error)

// NewDefaultRouter does nothing before Run. Source: router.go, v1.5.1.
//
//connlint:open r
func NewDefaultRouter(logger watermill.LoggerAdapter) (r *Router)

// Run blocks until Close or the end of all handlers. The end of ctx ends their
// subscriptions, and so them; a router without handlers only Close ends. It
// closes the subscribers and publishers of the handlers. Source: router.go:386,
// :499, v1.5.1.
//
//connlint:drive r until {r}.Close is called or {ctx} is cancelled
//connlint:bound-by ctx
func (r *Router) Run(ctx context.Context) (err error)

// RunHandlers starts the handlers that were added after Run. Source:
// router.go, v1.5.1.
//
//connlint:neutral it starts handlers in goroutines of their own
func (r *Router) RunHandlers(ctx context.Context) (err error)

// Running is closed when Run has started the handlers: it is waited for beside
// Run. Source: router.go, v1.5.1.
//
//connlint:send r never be waited for
func (r *Router) Running() (ch chan struct{})

// AddHandler registers; the handler runs in a goroutine a message. What
// subscriber delivers is taken while Run blocks, and the end of Run closes
// subscriber and publisher. Source: router.go, v1.5.1.
//
//connlint:child subscriber of r
//connlint:child publisher of r
//connlint:go handlerFunc
func (r *Router) AddHandler(handlerName, subscribeTopic string, subscriber Subscriber, publishTopic string, publisher Publisher, handlerFunc HandlerFunc) (h *Handler)

// AddConsumerHandler registers; the handler runs in a goroutine a message.
// What subscriber delivers is taken while Run blocks, and the end of Run
// closes it. Source: router.go, v1.5.1.
//
//connlint:child subscriber of r
//connlint:go handlerFunc
func (r *Router) AddConsumerHandler(handlerName, subscribeTopic string, subscriber Subscriber, handlerFunc NoPublishHandlerFunc) (h *Handler)

// AddNoPublisherHandler registers; the handler runs in a goroutine a message.
// What subscriber delivers is taken while Run blocks, and the end of Run
// closes it. Source: router.go, v1.5.1.
//
//connlint:child subscriber of r
//connlint:go handlerFunc
func (r *Router) AddNoPublisherHandler(handlerName, subscribeTopic string, subscriber Subscriber, handlerFunc NoPublishHandlerFunc) (h *Handler)

// Close ends Run and waits for the handlers, for a limited time. Source:
// router.go, v1.5.1.
//
//connlint:stop r
func (r *Router) Close() (err error)
