package paho // import "github.com/eclipse/paho.golang/paho"

import (
	"context"
)

// Client reads in goroutines of its own once it is connected. Source:
// client.go, v0.23.0.
//
//connlint:connection
type Client struct{}

// NewClient takes a network connection that is open, and uses nothing of it
// before Connect. Source: client.go, v0.23.0.
//
//connlint:same c, conf.Conn
func NewClient(conf ClientConfig) (c *Client)

// Connect waits for the answer of the broker or the end of ctx, and may be
// called once. Source: client.go, v0.23.0.
//
//connlint:send c never connect
func (c *Client) Connect(ctx context.Context, cp *Connect) (ack *Connack, err error)

// Done is closed when the client has ended. It is valid after Connect. Source:
// client.go, v0.23.0.
//
//connlint:wait c until {c}.Disconnect is called or the broker closes
func (c *Client) Done() (ch <-chan struct{})

// Publish waits for the acknowledgement unless QoS is 0, or for the end of
// ctx. Source: client.go, v0.23.0.
//
//connlint:send c never be published
func (c *Client) Publish(ctx context.Context, p *Publish) (p2 *PublishResponse, err error)

// PublishWithOptions waits for the acknowledgement unless QoS is 0, or for the
// end of ctx. Source: client.go, v0.23.0.
//
//connlint:send c never be published
func (c *Client) PublishWithOptions(ctx context.Context, p *Publish, o PublishOptions) (p2 *PublishResponse, err error)

// Subscribe waits for the acknowledgement, or for the end of ctx. Source:
// client.go, v0.23.0.
//
//connlint:send c never be subscribed
func (c *Client) Subscribe(ctx context.Context, s *Subscribe) (s2 *Suback, err error)

// Unsubscribe waits for the acknowledgement, or for the end of ctx. Source:
// client.go, v0.23.0.
//
//connlint:send c never be answered
func (c *Client) Unsubscribe(ctx context.Context, u *Unsubscribe) (u2 *Unsuback, err error)

// Authenticate waits for the acknowledgement, or for the end of ctx. Source:
// client.go, v0.23.0.
//
//connlint:send c never be answered
func (c *Client) Authenticate(ctx context.Context, a *Auth) (a2 *AuthResponse, err error)

// AddOnPublishReceived registers; f runs in a goroutine of the client. Source:
// client.go, v0.23.0.
//
//connlint:go f
func (c *Client) AddOnPublishReceived(f func(PublishReceived) (bool, error)) (remove func())

// Disconnect closes the connection. Source: client.go, v0.23.0.
//
//connlint:stop c
func (c *Client) Disconnect(d *Disconnect) (err error)
