package redis // import "github.com/gomodule/redigo/redis"

import (
	"context"
	"log"
	"net"
	"time"
)

// Conn has no goroutine of its own. Source: redis.go, v1.9.3.
//
//connlint:connection
type Conn interface {
	// Close closes the connection. Source: redis.go, v1.9.3.
	//
	//connlint:stop recv
	Close() (err error)

	// Do sends, flushes and waits for the reply. Source: redis.go, v1.9.3.
	//
	//connlint:send recv never be answered
	Do(commandName string, args ...any) (reply any, err error)

	// Send only buffers: Flush or Do has to follow before Receive. Source:
	// redis.go, v1.9.3.
	//
	//connlint:send recv never be sent
	Send(commandName string, args ...any) (err error)

	// Flush writes what Send has buffered. Source: redis.go, v1.9.3.
	//
	//connlint:send recv never be sent
	Flush() (err error)

	// Receive waits for one reply. Source: redis.go, v1.9.3.
	//
	//connlint:recv recv
	Receive() (reply any, err error)
}

// PubSubConn is a Conn that is subscribed. Source: pubsub.go, v1.9.3.
//
//connlint:connection
type PubSubConn struct {
	//connlint:same
	Conn Conn
}

// Dial connects. Source: conn.go, v1.9.3.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
func Dial(network, address string, options ...DialOption) (conn Conn, err error)

// DialURL connects. Source: conn.go, v1.9.3.
//
//connlint:send rawurl never connect
//connlint:open conn as client
//connlint:child conn of rawurl
func DialURL(rawurl string, options ...DialOption) (conn Conn, err error)

// DialTimeout connects. Source: conn.go, v1.9.3.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
//connlint:bound conn unless readTimeout = 0
func DialTimeout(network, address string, connectTimeout, readTimeout, writeTimeout time.Duration) (conn Conn, err error)

// DialContext connects; ctx bounds it. Source: conn.go, v1.9.3.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
func DialContext(ctx context.Context, network, address string, options ...DialOption) (conn Conn, err error)

// DialURLContext connects; ctx bounds it. Source: conn.go, v1.9.3.
//
//connlint:send rawurl never connect
//connlint:open conn as client
//connlint:child conn of rawurl
func DialURLContext(ctx context.Context, rawurl string, options ...DialOption) (conn Conn, err error)

// NewConn wraps netConn. Source: conn.go, v1.9.3.
//
//connlint:same conn, netConn
func NewConn(netConn net.Conn, readTimeout, writeTimeout time.Duration) (conn Conn)

// NewLoggingConn wraps conn. Source: log.go, v1.9.3.
//
//connlint:same logged, conn
func NewLoggingConn(conn Conn, logger *log.Logger, prefix string) (logged Conn)

// Get takes a connection, and an error shows in its first use. Source:
// pool.go, v1.9.3.
//
//connlint:open conn as client
//connlint:child conn of p
func (p *Pool) Get() (conn Conn)

// GetContext takes a connection, or waits for one if the pool is told to.
// Source: pool.go, v1.9.3.
//
//connlint:open conn as client
//connlint:child conn of p
func (p *Pool) GetContext(ctx context.Context) (conn Conn, err error)

// Receive waits for one message, which comes only once a channel is subscribed to.
// Source: pubsub.go, v1.9.3.
//
//connlint:recv c asked
func (c PubSubConn) Receive() (msg any)

// ReceiveWithTimeout waits for one message, for a limited time. Source: pubsub.go, v1.9.3.
//
//connlint:neutral it waits for a limited time
func (c PubSubConn) ReceiveWithTimeout(timeout time.Duration) (msg any)

// ReceiveContext waits for one message; the end of ctx closes the connection.
// Source: pubsub.go, v1.9.3.
//
//connlint:recv c
//connlint:bound-by ctx
func (c PubSubConn) ReceiveContext(ctx context.Context) (msg any)

// Subscribe sends and flushes; the answer comes through Receive. Source:
// pubsub.go, v1.9.3.
//
//connlint:send c never be sent
func (c PubSubConn) Subscribe(channel ...any) (err error)

// PSubscribe sends and flushes; the answer comes through Receive. Source:
// pubsub.go, v1.9.3.
//
//connlint:send c never be sent
func (c PubSubConn) PSubscribe(channel ...any) (err error)

// Ping sends and flushes; the answer comes through Receive. Source: pubsub.go,
// v1.9.3.
//
//connlint:send c never be sent
func (c PubSubConn) Ping(data string) (err error)

// Unsubscribe without arguments is the usual end of a Receive loop, which sees
// no subscription left. Source: pubsub.go, v1.9.3.
//
//connlint:stop c
func (c PubSubConn) Unsubscribe(channel ...any) (err error)

// PUnsubscribe without arguments is the usual end of a Receive loop, which
// sees no subscription left. Source: pubsub.go, v1.9.3.
//
//connlint:stop c
func (c PubSubConn) PUnsubscribe(channel ...any) (err error)

// Close closes the connection. Source: pubsub.go, v1.9.3.
//
//connlint:stop c
func (c PubSubConn) Close() (err error)
