package centrifuge // import "github.com/centrifugal/centrifuge-go"

import (
	"context"
)

// Client reads in goroutines of its own once it is connected. Source:
// client.go, f94d5b3.
//
//connlint:connection
type Client struct{}

// Subscription is one channel of a Client. Source: subscription.go, f94d5b3.
//
//connlint:connection
type Subscription struct{}

// NewJsonClient opens nothing before Connect. Source: client.go, f94d5b3.
//
//connlint:open c as client
//connlint:child c of endpoint
func NewJsonClient(endpoint string, config Config) (c *Client)

// NewProtobufClient opens nothing before Connect. Source: client.go, f94d5b3.
//
//connlint:open c as client
//connlint:child c of endpoint
func NewProtobufClient(endpoint string, config Config) (c *Client)

// Connect returns after the first dial; the client connects again by itself.
// Source: client.go, f94d5b3.
//
//connlint:go c
func (c *Client) Connect() (err error)

// Disconnect closes the connection; Connect may follow. Source: client.go,
// f94d5b3.
//
//connlint:neutral Connect may follow
func (c *Client) Disconnect() (err error)

// Close ends the client for good. Source: client.go, f94d5b3.
//
//connlint:stop c
func (c *Client) Close()

// NewSubscription subscribes to nothing before Subscribe. Source: client.go,
// f94d5b3.
//
//connlint:open sub
//connlint:child sub of c
func (c *Client) NewSubscription(channel string, config ...SubscriptionConfig) (sub *Subscription, err error)

// Publish waits for the reply, or for the connection. Source: client.go,
// f94d5b3.
//
//connlint:send c never be published
func (c *Client) Publish(ctx context.Context, channel string, data []byte) (p PublishResult, err error)

// Send waits for the reply, or for the connection. Source: client.go, f94d5b3.
//
//connlint:send c never be published
func (c *Client) Send(ctx context.Context, data []byte) (err error)

// RPC waits for the reply. Source: client.go, f94d5b3.
//
//connlint:send c never be answered
func (c *Client) RPC(ctx context.Context, method string, data []byte) (r RPCResult, err error)

// History waits for the reply. Source: client.go, f94d5b3.
//
//connlint:send c never be answered
func (c *Client) History(ctx context.Context, channel string, opts ...HistoryOption) (h HistoryResult, err error)

// Presence waits for the reply. Source: client.go, f94d5b3.
//
//connlint:send c never be answered
func (c *Client) Presence(ctx context.Context, channel string) (p PresenceResult, err error)

// PresenceStats waits for the reply. Source: client.go, f94d5b3.
//
//connlint:send c never be answered
func (c *Client) PresenceStats(ctx context.Context, channel string) (p PresenceStatsResult, err error)

// Publish waits for the reply. Source: subscription.go, f94d5b3.
//
//connlint:send s never be published
func (s *Subscription) Publish(ctx context.Context, data []byte) (p PublishResult, err error)

// Subscribe returns at once. Source: subscription.go, f94d5b3.
//
//connlint:send s never be subscribed
func (s *Subscription) Subscribe() (err error)

// OnConnected registers; the handler runs in a goroutine of the client.
// Source: client_events.go, f94d5b3.
//
//connlint:go handler
func (c *Client) OnConnected(handler ConnectedHandler)

// OnConnecting registers; the handler runs in a goroutine of the client.
// Source: client_events.go, f94d5b3.
//
//connlint:go handler
func (c *Client) OnConnecting(handler ConnectingHandler)

// OnDisconnected registers; the handler runs in a goroutine of the client.
// Source: client_events.go, f94d5b3.
//
//connlint:go handler
func (c *Client) OnDisconnected(handler DisconnectHandler)

// OnError registers; the handler runs in a goroutine of the client. Source:
// client_events.go, f94d5b3.
//
//connlint:go handler
func (c *Client) OnError(handler ErrorHandler)

// OnMessage registers; the handler runs in a goroutine of the client. Source:
// client_events.go, f94d5b3.
//
//connlint:go handler
func (c *Client) OnMessage(handler MessageHandler)

// OnPublication registers; the handler runs in a goroutine of the client.
// Source: client_events.go, f94d5b3.
//
//connlint:go handler
func (c *Client) OnPublication(handler ServerPublicationHandler)

// OnSubscribed registers; the handler runs in a goroutine of the client.
// Source: subscription_events.go, f94d5b3.
//
//connlint:go handler
func (s *Subscription) OnSubscribed(handler SubscribedHandler)

// OnUnsubscribed registers; the handler runs in a goroutine of the client.
// Source: subscription_events.go, f94d5b3.
//
//connlint:go handler
func (s *Subscription) OnUnsubscribed(handler UnsubscribedHandler)

// OnError registers; the handler runs in a goroutine of the client. Source:
// subscription_events.go, f94d5b3.
//
//connlint:go handler
func (s *Subscription) OnError(handler SubscriptionErrorHandler)

// OnPublication registers; the handler runs in a goroutine of the client.
// Source: subscription_events.go, f94d5b3.
//
//connlint:go handler
func (s *Subscription) OnPublication(handler PublicationHandler)
