package redis // import "github.com/redis/go-redis/v9"

import (
	"context"
	"time"
)

// PubSub is a connection of its own, with no goroutine before Channel is
// called. What a Client publishes goes over other connections. Source:
// pubsub.go, v9.23.0.
//
//connlint:connection
type PubSub struct{}

// Client connects when it is first used. What it publishes goes to the subscribers of
// its server. Source: redis.go, v9.23.0.
//
//connlint:connection passive
type Client struct {
	//connlint:same
	*baseClient

	//connlint:same
	cmdable
}

// baseClient is what has the connections of a client. Source: redis.go, v9.23.0.
//
//connlint:connection passive
type baseClient struct{}

// Close closes the connections, those of subscriptions too, which end then. Source:
// redis.go, v9.23.0.
//
//connlint:stop c
func (c *baseClient) Close() (err error)

// cmdable has the commands of all clients. Source: commands.go, v9.23.0.
//
//connlint:connection passive
type cmdable struct{}

// NewClient does not connect. Source: redis.go, v9.23.0.
//
//connlint:open c as client
//connlint:child c of opt.Addr
func NewClient(opt *Options) (c *Client)

// Publish waits for the server's answer. Source: pubsub_commands.go, v9.23.0.
//
//connlint:relay c
func (c cmdable) Publish(ctx context.Context, channel string, message interface{}) (n *IntCmd)

// Subscribe does not wait for the server. Source: redis.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *Client) Subscribe(ctx context.Context, channels ...string) (ps *PubSub)

// PSubscribe does not wait for the server. Source: redis.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *Client) PSubscribe(ctx context.Context, channels ...string) (ps *PubSub)

// SSubscribe does not wait for the server. Source: redis.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *Client) SSubscribe(ctx context.Context, channels ...string) (ps *PubSub)

// Subscribe does not wait for the server. Source: osscluster.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *ClusterClient) Subscribe(ctx context.Context, channels ...string) (ps *PubSub)

// PSubscribe does not wait for the server. Source: osscluster.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *ClusterClient) PSubscribe(ctx context.Context, channels ...string) (ps *PubSub)

// SSubscribe does not wait for the server. Source: osscluster.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *ClusterClient) SSubscribe(ctx context.Context, channels ...string) (ps *PubSub)

// Subscribe does not wait for the server. Source: ring.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *Ring) Subscribe(ctx context.Context, channels ...string) (ps *PubSub)

// PSubscribe does not wait for the server. Source: ring.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *Ring) PSubscribe(ctx context.Context, channels ...string) (ps *PubSub)

// SSubscribe does not wait for the server. Source: ring.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *Ring) SSubscribe(ctx context.Context, channels ...string) (ps *PubSub)

// Subscribe does not wait for the server. Source: sentinel.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *SentinelClient) Subscribe(ctx context.Context, channels ...string) (ps *PubSub)

// PSubscribe does not wait for the server. Source: sentinel.go, v9.23.0.
//
//connlint:open ps as client
//connlint:child ps of c
func (c *SentinelClient) PSubscribe(ctx context.Context, channels ...string) (ps *PubSub)

// UniversalClient is any of the clients. Source: universal.go, v9.23.0.
type UniversalClient interface {
	// Subscribe does not wait for the server. Source: universal.go, v9.23.0.
	//
	//connlint:open ps as client
	//connlint:child ps of recv
	Subscribe(ctx context.Context, channels ...string) (ps *PubSub)

	// PSubscribe does not wait for the server. Source: universal.go, v9.23.0.
	//
	//connlint:open ps as client
	//connlint:child ps of recv
	PSubscribe(ctx context.Context, channels ...string) (ps *PubSub)

	// SSubscribe does not wait for the server. Source: universal.go, v9.23.0.
	//
	//connlint:open ps as client
	//connlint:child ps of recv
	SSubscribe(ctx context.Context, channels ...string) (ps *PubSub)
}

// Channel starts a goroutine that reads. Its channel is closed with the
// PubSub. Source: pubsub.go, v9.23.0.
//
//connlint:same ch, c
func (c *PubSub) Channel(opts ...ChannelOption) (ch <-chan *Message)

// ChannelSize starts a goroutine that reads. Its channel is closed with the
// PubSub. Source: pubsub.go, v9.23.0.
//
//connlint:same ch, c
func (c *PubSub) ChannelSize(size int) (ch <-chan *Message)

// ChannelWithSubscriptions starts a goroutine that reads. Its channel is
// closed with the PubSub. Source: pubsub.go, v9.23.0.
//
//connlint:same ch, c
func (c *PubSub) ChannelWithSubscriptions(opts ...ChannelOption) (ch <-chan any)

// Receive waits for one message; a lost connection is made again. Source:
// pubsub.go, v9.23.0.
//
//connlint:recv c
//connlint:bound-by ctx
func (c *PubSub) Receive(ctx context.Context) (msg any, err error)

// ReceiveMessage waits for one message; a lost connection is made again.
// Source: pubsub.go, v9.23.0.
//
//connlint:recv c
//connlint:bound-by ctx
func (c *PubSub) ReceiveMessage(ctx context.Context) (msg *Message, err error)

// ReceiveTimeout waits for one message, for a limited time. Source: pubsub.go,
// v9.23.0.
//
//connlint:neutral it waits for a limited time
func (c *PubSub) ReceiveTimeout(ctx context.Context, timeout time.Duration) (msg any, err error)

// Subscribe writes to the connection and waits for nothing. Source: pubsub.go,
// v9.23.0.
//
//connlint:send c never be sent
func (c *PubSub) Subscribe(ctx context.Context, channels ...string) (err error)

// PSubscribe writes to the connection and waits for nothing. Source:
// pubsub.go, v9.23.0.
//
//connlint:send c never be sent
func (c *PubSub) PSubscribe(ctx context.Context, patterns ...string) (err error)

// SSubscribe writes to the connection and waits for nothing. Source:
// pubsub.go, v9.23.0.
//
//connlint:send c never be sent
func (c *PubSub) SSubscribe(ctx context.Context, channels ...string) (err error)

// Unsubscribe writes to the connection and waits for nothing. Source:
// pubsub.go, v9.23.0.
//
//connlint:send c never be sent
func (c *PubSub) Unsubscribe(ctx context.Context, channels ...string) (err error)

// PUnsubscribe writes to the connection and waits for nothing. Source:
// pubsub.go, v9.23.0.
//
//connlint:send c never be sent
func (c *PubSub) PUnsubscribe(ctx context.Context, patterns ...string) (err error)

// SUnsubscribe writes to the connection and waits for nothing. Source:
// pubsub.go, v9.23.0.
//
//connlint:send c never be sent
func (c *PubSub) SUnsubscribe(ctx context.Context, channels ...string) (err error)

// Ping writes to the connection and waits for nothing. Source: pubsub.go,
// v9.23.0.
//
//connlint:send c never be sent
func (c *PubSub) Ping(ctx context.Context, payload ...string) (err error)

// Close ends Receive and closes the channel of Channel. Source: pubsub.go,
// v9.23.0.
//
//connlint:stop c
func (c *PubSub) Close() (err error)
