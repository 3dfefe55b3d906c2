package nats // import "github.com/nats-io/nats.go"

import (
	"context"
	"time"
)

// Conn reads and writes in goroutines of its own. Source: nats.go, v1.55.0.
//
//connlint:connection
type Conn struct{}

// Subscription is one interest of a Conn, which outlives its connections. Source:
// nats.go, v1.55.0.
//
//connlint:connection lasting
type Subscription struct{}

// Msg is what subscriptions deliver. Source: nats.go, v1.55.0.
//
//connlint:delivered
type Msg struct{}

// Connect waits for the handshake with the server. Source: nats.go, v1.55.0.
//
//connlint:send url never connect
//connlint:open nc as client
//connlint:child nc of url
func Connect(url string, options ...Option) (nc *Conn, err error)

// Publish buffers one message. Source: nats.go, v1.55.0.
//
//connlint:send nc never be published
//connlint:relay nc
func (nc *Conn) Publish(subj string, data []byte) (err error)

// PublishMsg buffers one message. Source: nats.go, v1.55.0.
//
//connlint:send nc never be published
//connlint:relay nc
func (nc *Conn) PublishMsg(m *Msg) (err error)

// PublishRequest buffers one message. Source: nats.go, v1.55.0.
//
//connlint:send nc never be published
//connlint:relay nc
func (nc *Conn) PublishRequest(subj, reply string, data []byte) (err error)

// Request waits for the reply, for a limited time. Somebody has to answer
// meanwhile. Source: nats.go, v1.55.0.
//
//connlint:send nc never be answered
//connlint:relay nc
func (nc *Conn) Request(subj string, data []byte, timeout time.Duration) (m *Msg, err error)

// RequestMsg waits for the reply, for a limited time. Somebody has to answer
// meanwhile. Source: nats.go, v1.55.0.
//
//connlint:send nc never be answered
//connlint:relay nc
func (nc *Conn) RequestMsg(msg *Msg, timeout time.Duration) (m *Msg, err error)

// RequestWithContext waits for the reply, for a limited time. Somebody has to
// answer meanwhile. Source: context.go, v1.55.0.
//
//connlint:send nc never be answered
//connlint:relay nc
func (nc *Conn) RequestWithContext(ctx context.Context, subj string, data []byte) (m *Msg, err error)

// RequestMsgWithContext waits for the reply, for a limited time. Somebody has
// to answer meanwhile. Source: context.go, v1.55.0.
//
//connlint:send nc never be answered
//connlint:relay nc
func (nc *Conn) RequestMsgWithContext(ctx context.Context, msg *Msg) (m *Msg, err error)

// Flush waits for the server to answer. Source: nats.go, v1.55.0.
//
//connlint:send nc never be answered
func (nc *Conn) Flush() (err error)

// FlushTimeout waits for the server to answer. Source: nats.go, v1.55.0.
//
//connlint:send nc never be answered
func (nc *Conn) FlushTimeout(timeout time.Duration) (err error)

// FlushWithContext waits for the server to answer. Source: context.go,
// v1.55.0.
//
//connlint:send nc never be answered
func (nc *Conn) FlushWithContext(ctx context.Context) (err error)

// Subscribe returns at once; cb runs in a goroutine of the subscription.
// Source: nats.go, v1.55.0.
//
//connlint:send nc never be subscribed
//connlint:go cb
//connlint:open sub
//connlint:child sub of nc
func (nc *Conn) Subscribe(subj string, cb MsgHandler) (sub *Subscription, err error)

// QueueSubscribe returns at once; cb runs in a goroutine of the subscription.
// Source: nats.go, v1.55.0.
//
//connlint:send nc never be subscribed
//connlint:go cb
//connlint:open sub
//connlint:child sub of nc
func (nc *Conn) QueueSubscribe(subj, queue string, cb MsgHandler) (sub *Subscription, err error)

// SubscribeSync returns at once; NextMsg takes the messages. Source: nats.go,
// v1.55.0.
//
//connlint:send nc never be subscribed
//connlint:open sub
//connlint:child sub of nc
func (nc *Conn) SubscribeSync(subj string) (sub *Subscription, err error)

// QueueSubscribeSync returns at once; NextMsg takes the messages. Source:
// nats.go, v1.55.0.
//
//connlint:send nc never be subscribed
//connlint:open sub
//connlint:child sub of nc
func (nc *Conn) QueueSubscribeSync(subj, queue string) (sub *Subscription, err error)

// ChanSubscribe returns at once. The connection delivers on ch, and drops a
// message when ch is full. It never closes ch. Source: nats.go, v1.55.0.
//
//connlint:send nc never be subscribed
//connlint:address ch of nc
//connlint:open sub
//connlint:child sub of nc
func (nc *Conn) ChanSubscribe(subj string, ch chan *Msg) (sub *Subscription, err error)

// ChanQueueSubscribe returns at once. The connection delivers on ch, and drops
// a message when ch is full. It never closes ch. Source: nats.go, v1.55.0.
//
//connlint:send nc never be subscribed
//connlint:address ch of nc
//connlint:open sub
//connlint:child sub of nc
func (nc *Conn) ChanQueueSubscribe(subj, group string, ch chan *Msg) (sub *Subscription, err error)

// QueueSubscribeSyncWithChan returns at once. The connection delivers on ch,
// and drops a message when ch is full. It never closes ch. Source: nats.go,
// v1.55.0.
//
//connlint:send nc never be subscribed
//connlint:address ch of nc
//connlint:open sub
//connlint:child sub of nc
func (nc *Conn) QueueSubscribeSyncWithChan(subj, queue string, ch chan *Msg) (sub *Subscription, err error)

// StatusChanged returns a channel that is not closed with the connection.
// Source: nats.go, v1.55.0.
//
//connlint:same ch, nc
func (nc *Conn) StatusChanged(statuses ...Status) (ch chan Status)

// Close releases all that blocks on the connection. Source: nats.go, v1.55.0.
//
//connlint:stop nc
func (nc *Conn) Close()

// Drain returns at once; the connection closes by itself when all
// subscriptions are drained. Source: nats.go, v1.55.0.
//
//connlint:stop nc
func (nc *Conn) Drain() (err error)

// NextMsg waits for one message, for a limited time: a loop that ends with its error takes
// what is there. Source: nats.go, v1.55.0.
//
//connlint:neutral it waits for a limited time
func (s *Subscription) NextMsg(timeout time.Duration) (m *Msg, err error)

// NextMsgWithContext waits for one message, or the end of ctx. Source:
// context.go, v1.55.0.
//
//connlint:recv s
//connlint:bound-by ctx
func (s *Subscription) NextMsgWithContext(ctx context.Context) (m *Msg, err error)

// Unsubscribe ends the interest. Source: nats.go, v1.55.0.
//
//connlint:stop s
func (s *Subscription) Unsubscribe() (err error)

// Drain ends the interest. Source: nats.go, v1.55.0.
//
//connlint:stop s
func (s *Subscription) Drain() (err error)

// ClosedHandler registers; cb runs in a goroutine of the connection, once that is
// closed for good. Source: nats.go, v1.55.0.
//
//connlint:after cb of opt
func ClosedHandler(cb ConnHandler) (opt Option)

// DisconnectErrHandler registers; cb runs in a goroutine of the connection.
// Source: nats.go, v1.55.0.
//
//connlint:go cb
func DisconnectErrHandler(cb ConnErrHandler) (opt Option)

// DisconnectHandler registers; cb runs in a goroutine of the connection.
// Source: nats.go, v1.55.0.
//
//connlint:go cb
func DisconnectHandler(cb ConnHandler) (opt Option)

// ConnectHandler registers; cb runs in a goroutine of the connection. Source:
// nats.go, v1.55.0.
//
//connlint:go cb
func ConnectHandler(cb ConnHandler) (opt Option)

// ReconnectHandler registers; cb runs in a goroutine of the connection.
// Source: nats.go, v1.55.0.
//
//connlint:go cb
func ReconnectHandler(cb ConnHandler) (opt Option)

// ErrorHandler registers; cb runs in a goroutine of the connection. Source:
// nats.go, v1.55.0.
//
//connlint:go cb
func ErrorHandler(cb ErrHandler) (opt Option)

// SetClosedHandler registers; cb runs in a goroutine of the connection, once that
// is closed for good. Source: nats.go, v1.55.0.
//
//connlint:after cb of nc
func (nc *Conn) SetClosedHandler(cb ConnHandler)

// AutoUnsubscribe ends the interest after so many messages. Source: nats.go,
// v1.55.0.
//
//connlint:bound s
func (s *Subscription) AutoUnsubscribe(max int) (err error)
