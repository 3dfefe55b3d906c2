package pubsub // import "cloud.google.com/go/pubsub/v2"

import (
	"context"

	"google.golang.org/api/option"
)

// Client is a connection to the service. Source: pubsub.go, v2.8.1.
//
//connlint:connection
type Client struct{}

// Subscriber receives from one subscription. Source: subscriber.go, v2.8.1.
//
//connlint:connection
type Subscriber struct{}

// Publisher publishes in goroutines of its own. Source: publisher.go, v2.8.1.
//
//connlint:connection
type Publisher struct{}

// NewClient connects when it has to. Source: pubsub.go, v2.8.1.
//
//connlint:open c as client
func NewClient(ctx context.Context, projectID string, opts ...option.ClientOption) (c *Client, err error)

// NewClientWithConfig connects when it has to. Source: pubsub.go, v2.8.1.
//
//connlint:open c as client
func NewClientWithConfig(ctx context.Context, projectID string, config *ClientConfig, opts ...option.ClientOption) (c *Client, err error)

// Subscriber makes no call: the subscriber is its client, whose publishers
// wait behind an inline Receive. Source: subscriber.go, v2.8.1.
//
//connlint:same s, c
func (c *Client) Subscriber(nameOrID string) (s *Subscriber)

// Publisher makes no call. Source: publisher.go, v2.8.1.
//
//connlint:open t as client
//connlint:child t of c
func (c *Client) Publisher(topicNameOrID string) (t *Publisher)

// Receive blocks until ctx ends, and returns nil then. f runs in goroutines of
// the library. Source: subscriber.go, v2.8.1.
//
//connlint:drive s until {ctx} is cancelled
//connlint:bound-by ctx
//connlint:go f
func (s *Subscriber) Receive(ctx context.Context, f func(context.Context, *Message)) (err error)

// Publish queues and never blocks. Source: publisher.go, v2.8.1.
//
//connlint:send t never be published
func (t *Publisher) Publish(ctx context.Context, msg *Message) (r *PublishResult)

// Flush waits for what is queued. Source: publisher.go, v2.8.1.
//
//connlint:send t never be flushed
func (t *Publisher) Flush()

// Stop sends what is queued; a Publish after it fails. Source: publisher.go,
// v2.8.1.
//
//connlint:stop t
func (t *Publisher) Stop()

// Close ends the client. Source: pubsub.go, v2.8.1.
//
//connlint:stop c
func (c *Client) Close() (err error)
