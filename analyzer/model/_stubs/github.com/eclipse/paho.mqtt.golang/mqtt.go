package mqtt // import "github.com/eclipse/paho.mqtt.golang"

import (
	"crypto/tls"
	"time"
)

// Client reads and writes in goroutines of its own once it is connected.
// Source: client.go, v1.5.1.
//
//connlint:connection
type Client interface {
	// Connect returns at once. Its Token is done with the handshake, and
	// goroutines of the client read then; it may be called again after a
	// Disconnect. Source: client.go, v1.5.1.
	//
	//connlint:go recv
	Connect() (t Token)

	// Disconnect waits for the work at hand, for a limited time, and closes.
	// Source: client.go, v1.5.1.
	//
	//connlint:stop recv
	Disconnect(quiesce uint)

	// Publish queues, and blocks while the client is busy; the Token is done
	// when the broker has acknowledged, or at once with qos 0. Source: client.go, v1.5.1.
	//
	//connlint:send recv never be published
	//connlint:child t of recv unless qos = 0
	Publish(topic string, qos byte, retained bool, payload any) (t Token)

	// Subscribe queues. Callbacks run one after another in the goroutine that
	// takes the messages, unless SetOrderMatters(false) was called, and the
	// acknowledgements wait behind them. Source: client.go, v1.5.1.
	//
	//connlint:send recv never be subscribed
	//connlint:child t of recv
	//connlint:callback callback of recv itself
	Subscribe(topic string, qos byte, callback MessageHandler) (t Token)

	// SubscribeMultiple queues; its callback is as that of Subscribe. Source:
	// client.go, v1.5.1.
	//
	//connlint:send recv never be subscribed
	//connlint:child t of recv
	//connlint:callback callback of recv itself
	SubscribeMultiple(filters map[string]byte, callback MessageHandler) (t Token)

	// Unsubscribe queues. Source: client.go, v1.5.1.
	//
	//connlint:send recv never be sent
	//connlint:child t of recv
	Unsubscribe(topics ...string) (t Token)

	// AddRoute only registers; its callback is as that of Subscribe. Source:
	// client.go, v1.5.1.
	//
	//connlint:callback callback of recv itself
	AddRoute(topic string, callback MessageHandler)
}

// Token tells when one request is done. Source: token.go, v1.5.1.
type Token interface {
	// WaitTimeout is Wait with an end. Source: token.go, v1.5.1.
	//
	//connlint:neutral it waits no longer than it is told to
	WaitTimeout(d time.Duration) (done bool)

	// Wait waits for the acknowledgement. In an ordered callback it hangs as
	// soon as another message is pending. Source: token.go, v1.5.1.
	//
	//connlint:send recv never return
	//connlint:needs recv
	//connlint:await recv
	Wait() (ok bool)

	// Done is closed when the request is done. Source: token.go, v1.5.1.
	//
	//connlint:neutral its channel tells the end of one request, not of the connection
	Done() (ch <-chan struct{})
}

// NewClient opens nothing before Connect. The client is what its options name.
// Source: client.go, v1.5.1.
//
//connlint:same c, o
//connlint:go c
func NewClient(o *ClientOptions) (c Client)

// AddBroker adds an address that Connect dials. Source: options.go, v1.5.1.
//
//connlint:same out, o
//connlint:child o of server
func (o *ClientOptions) AddBroker(server string) (out *ClientOptions)

// SetOrderMatters is called with false, as true is the default: each callback
// then runs in a goroutine of its own, and may wait. Source: options.go,
// v1.5.1.
//
//connlint:same out, o
//connlint:bound o
func (o *ClientOptions) SetOrderMatters(order bool) (out *ClientOptions)

// SetDefaultPublishHandler registers; the handler is as the callback of
// Subscribe. Source: options.go, v1.5.1.
//
//connlint:same out, o
//connlint:callback defaultHandler of o
func (o *ClientOptions) SetDefaultPublishHandler(defaultHandler MessageHandler) (out *ClientOptions)

// SetOnConnectHandler registers; the handler runs in a goroutine of its own.
// Source: options.go, v1.5.1.
//
//connlint:same out, o
//connlint:go onConn
func (o *ClientOptions) SetOnConnectHandler(onConn OnConnectHandler) (out *ClientOptions)

// SetConnectionLostHandler registers; the handler runs in a goroutine of its
// own. Source: options.go, v1.5.1.
//
//connlint:same out, o
//connlint:go onLost
func (o *ClientOptions) SetConnectionLostHandler(onLost ConnectionLostHandler) (out *ClientOptions)

// SetCustomOpenConnectionFn names the function that Connect dials with.
// Source: options.go, v1.5.1.
//
//connlint:same out, o
//connlint:via customOpenConnectionFn of o
func (o *ClientOptions) SetCustomOpenConnectionFn(customOpenConnectionFn OpenConnectionFunc) (out *ClientOptions)

// SetReconnectingHandler registers; the handler runs in a goroutine of the
// client. Source: options.go, v1.5.1.
//
//connlint:same out, o
//connlint:go cb
func (o *ClientOptions) SetReconnectingHandler(cb ReconnectHandler) (out *ClientOptions)

// SetClientID returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetClientID(id string) (out *ClientOptions)

// SetUsername returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetUsername(u string) (out *ClientOptions)

// SetPassword returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetPassword(p string) (out *ClientOptions)

// SetCleanSession returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetCleanSession(clean bool) (out *ClientOptions)

// SetKeepAlive returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetKeepAlive(k time.Duration) (out *ClientOptions)

// SetAutoReconnect returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetAutoReconnect(a bool) (out *ClientOptions)

// SetConnectRetry returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetConnectRetry(a bool) (out *ClientOptions)

// SetConnectTimeout returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetConnectTimeout(t time.Duration) (out *ClientOptions)

// SetPingTimeout returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetPingTimeout(k time.Duration) (out *ClientOptions)

// SetTLSConfig returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetTLSConfig(t *tls.Config) (out *ClientOptions)

// SetWill returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetWill(topic, payload string, qos byte, retained bool) (out *ClientOptions)

// SetWriteTimeout returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetWriteTimeout(t time.Duration) (out *ClientOptions)

// SetMaxReconnectInterval returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetMaxReconnectInterval(t time.Duration) (out *ClientOptions)

// SetConnectRetryInterval returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetConnectRetryInterval(t time.Duration) (out *ClientOptions)

// SetResumeSubs returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetResumeSubs(resume bool) (out *ClientOptions)

// SetProtocolVersion returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetProtocolVersion(pv uint) (out *ClientOptions)

// SetStore returns its receiver. Source: options.go, v1.5.1.
//
//connlint:same out, o
func (o *ClientOptions) SetStore(s Store) (out *ClientOptions)
