package amqp091 // import "github.com/rabbitmq/amqp091-go"

import (
	"context"
	"crypto/tls"
	"io"
	"time"
)

// Connection reads in a goroutine of its own. Source: connection.go, v1.16.0.
//
//connlint:connection
type Connection struct{}

// Channel is a session on a Connection. Source: channel.go, v1.16.0.
//
//connlint:connection
type Channel struct{}

// Delivery is what consumers get. Source: delivery.go, v1.16.0.
//
//connlint:delivered
type Delivery struct{}

// Confirmation is what NotifyPublish delivers. Source: types.go, v1.16.0.
//
//connlint:delivered
type Confirmation struct{}

// Return is what NotifyReturn delivers. Source: return.go, v1.16.0.
//
//connlint:delivered
type Return struct{}

// Dial waits for the handshake. Source: connection.go, v1.16.0.
//
//connlint:send url never connect
//connlint:open c as client
//connlint:child c of url
func Dial(url string) (c *Connection, err error)

// DialTLS waits for the handshake. Source: connection.go, v1.16.0.
//
//connlint:send url never connect
//connlint:open c as client
//connlint:child c of url
func DialTLS(url string, amqps *tls.Config) (c *Connection, err error)

// DialConfig waits for the handshake. Source: connection.go, v1.16.0.
//
//connlint:send url never connect
//connlint:open c as client
//connlint:child c of url
//connlint:via config.Dial of c
func DialConfig(url string, config Config) (c *Connection, err error)

// Open makes the handshake over conn, which needs a broker on the other side
// meanwhile. Source: connection.go, v1.16.0.
//
//connlint:recv conn
//connlint:same c, conn
func Open(conn io.ReadWriteCloser, config Config) (c *Connection, err error)

// Channel waits for the broker. Source: connection.go, v1.16.0.
//
//connlint:send c never open
//connlint:open ch as client
//connlint:child ch of c
func (c *Connection) Channel() (ch *Channel, err error)

// Consume waits for the broker and returns. To range over its channel is to
// stay until Cancel or Close. Source: channel.go, v1.16.0.
//
//connlint:send ch never start
//connlint:same msgs, ch
func (ch *Channel) Consume(queue, consumer string, autoAck, exclusive, noLocal, noWait bool, args Table) (msgs <-chan Delivery, err error)

// ConsumeWithContext waits for the broker and returns. To range over its
// channel is to stay until Cancel, Close or the end of ctx. Source:
// channel.go, v1.16.0.
//
//connlint:send ch never start
//connlint:same msgs, ch
func (ch *Channel) ConsumeWithContext(ctx context.Context, queue, consumer string, autoAck, exclusive, noLocal, noWait bool, args Table) (msgs <-chan Delivery, err error)

// Cancel ends one consumer, and so the loop over its deliveries. Source:
// channel.go, v1.16.0.
//
//connlint:stop ch
func (ch *Channel) Cancel(consumer string, noWait bool) (err error)

// Publish writes one message. Source: channel.go, v1.16.0.
//
//connlint:send ch never be published
func (ch *Channel) Publish(exchange, key string, mandatory, immediate bool, msg Publishing) (err error)

// PublishWithContext writes one message. Source: channel.go, v1.16.0.
//
//connlint:send ch never be published
func (ch *Channel) PublishWithContext(ctx context.Context, exchange, key string, mandatory, immediate bool, msg Publishing) (err error)

// PublishWithDeferredConfirm writes one message. The confirmation is nil if
// the channel does not confirm. Source: channel.go, v1.16.0.
//
//connlint:send ch never be published
//connlint:child d of ch
func (ch *Channel) PublishWithDeferredConfirm(exchange, key string, mandatory, immediate bool, msg Publishing) (d *DeferredConfirmation, err error)

// PublishWithDeferredConfirmWithContext writes one message. The confirmation
// is nil if the channel does not confirm. Source: channel.go, v1.16.0.
//
//connlint:send ch never be published
//connlint:child d of ch
func (ch *Channel) PublishWithDeferredConfirmWithContext(ctx context.Context, exchange, key string, mandatory, immediate bool, msg Publishing) (d *DeferredConfirmation, err error)

// Wait waits for the broker to confirm, or for the end of the channel. Source:
// confirms.go, v1.16.0.
//
//connlint:send d never return
func (d *DeferredConfirmation) Wait() (ok bool)

// WaitContext waits for the broker to confirm, or for the end of ctx. Source:
// confirms.go, v1.16.0.
//
//connlint:send d never return
func (d *DeferredConfirmation) WaitContext(ctx context.Context) (ok bool, err error)

// QueueDeclare waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) QueueDeclare(name string, durable, autoDelete, exclusive, noWait bool, args Table) (q Queue, err error)

// QueueDeclarePassive waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) QueueDeclarePassive(name string, durable, autoDelete, exclusive, noWait bool, args Table) (q Queue, err error)

// QueueBind waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) QueueBind(name, key, exchange string, noWait bool, args Table) (err error)

// QueueUnbind waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) QueueUnbind(name, key, exchange string, args Table) (err error)

// QueuePurge waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) QueuePurge(name string, noWait bool) (n int, err error)

// QueueDelete waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) QueueDelete(name string, ifUnused, ifEmpty, noWait bool) (n int, err error)

// ExchangeDeclare waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) ExchangeDeclare(name, kind string, durable, autoDelete, internal, noWait bool, args Table) (err error)

// ExchangeDeclarePassive waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) ExchangeDeclarePassive(name, kind string, durable, autoDelete, internal, noWait bool, args Table) (err error)

// ExchangeBind waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) ExchangeBind(destination, key, source string, noWait bool, args Table) (err error)

// ExchangeDelete waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) ExchangeDelete(name string, ifUnused, noWait bool) (err error)

// Qos waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) Qos(prefetchCount, prefetchSize int, global bool) (err error)

// Confirm waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) Confirm(noWait bool) (err error)

// Tx waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) Tx() (err error)

// TxCommit waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) TxCommit() (err error)

// Get asks for one message and waits for the broker. Source: channel.go,
// v1.16.0.
//
//connlint:send ch never be answered
func (ch *Channel) Get(queue string, autoAck bool) (msg Delivery, ok bool, err error)

// NotifyPublish returns its argument. Confirmations are sent to it
// synchronously: it needs room for all that are published before the first
// receive. Source: channel.go, v1.16.0.
//
//connlint:same out, ch
//connlint:address confirm of ch
func (ch *Channel) NotifyPublish(confirm chan Confirmation) (out chan Confirmation)

// NotifyReturn returns its argument. Returned messages are sent to it
// synchronously. Source: channel.go, v1.16.0.
//
//connlint:same out, ch
//connlint:address c of ch
func (ch *Channel) NotifyReturn(c chan Return) (out chan Return)

// NotifyClose returns its argument, which is closed with the channel. Source:
// channel.go, v1.16.0.
//
//connlint:wait ch until the channel or its connection is closed
//connlint:same out, c
//connlint:after c of ch
func (ch *Channel) NotifyClose(c chan *Error) (out chan *Error)

// NotifyClose returns its argument, which is closed with the connection.
// Source: connection.go, v1.16.0.
//
//connlint:wait c until the connection is closed
//connlint:same out, receiver
//connlint:after receiver of c
func (c *Connection) NotifyClose(receiver chan *Error) (out chan *Error)

// Close waits for the broker. Source: channel.go, v1.16.0.
//
//connlint:stop ch
func (ch *Channel) Close() (err error)

// Close waits for the broker, and closes all channels. Source: connection.go,
// v1.16.0.
//
//connlint:stop c
func (c *Connection) Close() (err error)

// CloseDeadline waits for the broker, and closes all channels. Source:
// connection.go, v1.16.0.
//
//connlint:stop c
func (c *Connection) CloseDeadline(deadline time.Time) (err error)

// IsClosed tells whether the channel is over. Source: channel.go, v1.16.0.
//
//connlint:over closed of ch
func (ch *Channel) IsClosed() (closed bool)

// IsClosed tells whether the connection is over. Source: connection.go,
// v1.16.0.
//
//connlint:over closed of c
func (c *Connection) IsClosed() (closed bool)

// Blocking is what NotifyBlocked delivers. Source: types.go, v1.16.0.
//
//connlint:delivered
type Blocking struct{}

// NotifyBlocked returns its argument. What the server says of its resources is
// sent to it until the connection is over. Source: connection.go, v1.16.0.
//
//connlint:same out, c
//connlint:address receiver of c
func (c *Connection) NotifyBlocked(receiver chan Blocking) (out chan Blocking)
