package autopaho // import "github.com/eclipse/paho.golang/autopaho"

import (
	"context"

	"github.com/eclipse/paho.golang/paho"
)

// ConnectionManager connects, and connects again, in goroutines of its own.
// Source: auto.go, v0.23.0.
//
//connlint:connection
type ConnectionManager struct{}

// NewConnection returns at once; AwaitConnection waits for the connection. The
// goroutine that connects, and connects again, calls OnConnectionUp and
// OnConnectionDown. Source: auto.go, v0.23.0.
//
//connlint:open c as client
//connlint:callback cfg.OnConnectionUp of c itself
//connlint:callback cfg.OnConnectionDown of c
func NewConnection(ctx context.Context, cfg ClientConfig) (c *ConnectionManager, err error)

// AwaitConnection returns when the connection is up. Source: auto.go, v0.23.0.
//
//connlint:neutral it waits until the connection is up
func (c *ConnectionManager) AwaitConnection(ctx context.Context) (err error)

// Done is closed after Disconnect, or when the context of NewConnection has
// ended. Source: auto.go, v0.23.0.
//
//connlint:wait c until {c}.Disconnect is called or its context is cancelled
func (c *ConnectionManager) Done() (ch <-chan struct{})

// Publish waits for the acknowledgement unless QoS is 0, and fails while the
// connection is down. Source: auto.go, v0.23.0.
//
//connlint:send c never be published
func (c *ConnectionManager) Publish(ctx context.Context, p *paho.Publish) (p2 *paho.PublishResponse, err error)

// PublishViaQueue queues, also while the connection is down. Source: auto.go,
// v0.23.0.
//
//connlint:send c never be published
func (c *ConnectionManager) PublishViaQueue(ctx context.Context, p *QueuePublish) (err error)

// Subscribe waits for the acknowledgement, and fails while the connection is
// down. Source: auto.go, v0.23.0.
//
//connlint:send c never be subscribed
func (c *ConnectionManager) Subscribe(ctx context.Context, s *paho.Subscribe) (s2 *paho.Suback, err error)

// Unsubscribe waits for the acknowledgement, and fails while the connection is
// down. Source: auto.go, v0.23.0.
//
//connlint:send c never be answered
func (c *ConnectionManager) Unsubscribe(ctx context.Context, u *paho.Unsubscribe) (u2 *paho.Unsuback, err error)

// Authenticate waits for the acknowledgement, and fails while the connection
// is down. Source: auto.go, v0.23.0.
//
//connlint:send c never be answered
func (c *ConnectionManager) Authenticate(ctx context.Context, a *paho.Auth) (a2 *paho.AuthResponse, err error)

// AddOnPublishReceived registers; f runs in a goroutine of the client. Source:
// auto.go, v0.23.0.
//
//connlint:go f
func (c *ConnectionManager) AddOnPublishReceived(f func(PublishReceived) (bool, error)) (remove func())

// Disconnect waits until the goroutine that connects has closed the connection
// and is over, or for the end of ctx. Source: auto.go, v0.23.0.
//
//connlint:stop c
//connlint:await c
//connlint:bound-by ctx
func (c *ConnectionManager) Disconnect(ctx context.Context) (err error)
