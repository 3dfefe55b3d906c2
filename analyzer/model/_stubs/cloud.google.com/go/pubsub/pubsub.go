package pubsub // import "cloud.google.com/go/pubsub"

import (
	"context"

	"google.golang.org/api/option"
)

// Client is a connection to the service. Source: pubsub.go, v1.52.0.
//
//connlint:connection
type Client struct{}

// Subscription is a name of the service, received from by Receive. Source:
// subscription.go, v1.52.0.
//
//connlint:connection
type Subscription struct{}

// Topic publishes in goroutines of its own. Source: topic.go, v1.52.0.
//
//connlint:connection
type Topic struct{}

// NewClient connects when it has to. Source: pubsub.go, v1.52.0.
//
//connlint:open c as client
func NewClient(ctx context.Context, projectID string, opts ...option.ClientOption) (c *Client, err error)

// NewClientWithConfig connects when it has to. Source: pubsub.go, v1.52.0.
//
//connlint:open c as client
func NewClientWithConfig(ctx context.Context, projectID string, config *ClientConfig, opts ...option.ClientOption) (c *Client, err error)

// Subscription makes no call: the subscription is its client, whose topics
// wait behind an inline Receive. Source: subscription.go, v1.52.0.
//
//connlint:same s, c
func (c *Client) Subscription(id string) (s *Subscription)

// SubscriptionInProject makes no call: the subscription is its client, whose
// topics wait behind an inline Receive. Source: subscription.go, v1.52.0.
//
//connlint:same s, c
func (c *Client) SubscriptionInProject(id, projectID string) (s *Subscription)

// CreateSubscription waits for the service. Source: subscription.go, v1.52.0.
//
//connlint:send c never be answered
//connlint:same s, c
func (c *Client) CreateSubscription(ctx context.Context, id string, cfg SubscriptionConfig) (s *Subscription, err error)

// Topic makes no call. Source: topic.go, v1.52.0.
//
//connlint:open t as client
//connlint:child t of c
func (c *Client) Topic(id string) (t *Topic)

// TopicInProject makes no call. Source: topic.go, v1.52.0.
//
//connlint:open t as client
//connlint:child t of c
func (c *Client) TopicInProject(id, projectID string) (t *Topic)

// CreateTopic waits for the service. Source: topic.go, v1.52.0.
//
//connlint:send c never be answered
//connlint:open t as client
//connlint:child t of c
func (c *Client) CreateTopic(ctx context.Context, topicID string) (t *Topic, err error)

// CreateTopicWithConfig waits for the service. Source: topic.go, v1.52.0.
//
//connlint:send c never be answered
//connlint:open t as client
//connlint:child t of c
func (c *Client) CreateTopicWithConfig(ctx context.Context, topicID string, tc *TopicConfig) (t *Topic, err error)

// Receive blocks until ctx ends, and returns nil then. f runs in goroutines of
// the library. Source: subscription.go, v1.52.0.
//
//connlint:drive s until {ctx} is cancelled
//connlint:bound-by ctx
//connlint:go f
func (s *Subscription) Receive(ctx context.Context, f func(context.Context, *Message)) (err error)

// Publish queues and never blocks. Source: topic.go, v1.52.0.
//
//connlint:send t never be published
func (t *Topic) Publish(ctx context.Context, msg *Message) (r *PublishResult)

// Flush waits for what is queued. Source: topic.go, v1.52.0.
//
//connlint:send t never be flushed
func (t *Topic) Flush()

// Stop sends what is queued; a Publish after it fails. Source: topic.go,
// v1.52.0.
//
//connlint:stop t
func (t *Topic) Stop()

// Close ends the client. Source: pubsub.go, v1.52.0.
//
//connlint:stop c
func (c *Client) Close() (err error)
