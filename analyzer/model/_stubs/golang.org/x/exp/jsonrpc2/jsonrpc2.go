package jsonrpc2 // import "golang.org/x/exp/jsonrpc2"

import (
	"context"
	"io"
	"net"
	"time"
)

// ErrIdleTimeout ends a server on an idle listener. Source: jsonrpc2.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:ended
var ErrIdleTimeout error

// Serve returns at once with a server that accepts in a goroutine of its own.
// That goroutine calls Bind for each connection.
// Source: serve.go, v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:same server, listener
//connlint:go server
//connlint:callback binder of server
func Serve(ctx context.Context, listener Listener, binder Binder) (server *Server, err error)

// Server is stopped by closing its listener; it has no Shutdown. Source:
// serve.go, v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:connection
type Server struct{}

// Wait blocks until the listener is closed and every connection has ended: an
// open client keeps it blocked. Source: serve.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:wait s until its listener is closed and every client has gone
func (s *Server) Wait() (err error)

// Dial returns a connection that reads in goroutines of its own, which start
// when Bind has returned: a call in Bind waits for itself. Source: serve.go and
// conn.go, v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:send dialer never connect
//connlint:open c as client
//connlint:child c of dialer
//connlint:go c
//connlint:callback binder of c
func Dial(ctx context.Context, dialer Dialer, binder Binder) (c *Connection, err error)

// Connection is driven by goroutines of its own: one reads and delivers the
// answers, others run the preempter and the handler, one message at a time. So a
// handler may wait for an answer of its own connection, but not for a message
// that the handler has to take. Source: conn.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:connection
type Connection struct{}

// Notify writes a message. Source: conn.go, v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:send c never be sent
func (c *Connection) Notify(ctx context.Context, method string, params interface{}) (err error)

// Call writes a message; Await waits for the answer. Source: conn.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:send c never be sent
//connlint:open call as client
//connlint:child call of c
func (c *Connection) Call(ctx context.Context, method string, params interface{}) (call *AsyncCall)

// Await blocks for the answer or the end of ctx. Source: conn.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:send a never be answered
func (a *AsyncCall) Await(ctx context.Context, result interface{}) (err error)

// Respond writes the answer to a call. Source: conn.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:send c never be sent
func (c *Connection) Respond(id ID, result interface{}, rerr error) (err error)

// Cancel cancels the context of an inbound message. Source: conn.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:neutral it ends one inbound message, not the connection
func (c *Connection) Cancel(id ID)

// Wait blocks until the connection is closed; it does not close it. Source:
// conn.go, v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:wait c until the connection ends
func (c *Connection) Wait() (err error)

// Close closes the connection and waits for requests in flight: in a handler it
// waits for itself. Source: conn.go, v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:stop c
func (c *Connection) Close() (err error)

// Listener takes connections in. Source: serve.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:connection
type Listener interface {
	// Accept blocks for the next connection or Close. That of a NetListener does
	// not look at its context.
	//
	//connlint:accept recv
	//connlint:open rwc as server
	//connlint:child rwc of recv
	Accept(ctx context.Context) (rwc io.ReadWriteCloser, err error)

	// Close unblocks Accept. Accepted connections stay open.
	//
	//connlint:stop recv
	Close() (err error)

	// Dialer dials this listener.
	//
	//connlint:same d, recv
	Dialer() (d Dialer)
}

// Dialer names a listener. Source: serve.go,
// v0.0.0-20260709172345-9ea1abe57597.
type Dialer interface {
	// Dial connects to the listener.
	//
	//connlint:send recv never connect
	//connlint:open rwc as client
	//connlint:child rwc of recv
	Dial(ctx context.Context) (rwc io.ReadWriteCloser, err error)
}

// NetListener binds as net.Listen does. Source: net.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:open l as listener
//connlint:address address of l
func NetListener(ctx context.Context, network, address string, options NetListenOptions) (l Listener, err error)

// NetDialer dials address later. Source: net.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:same d, address
func NetDialer(network, address string, nd net.Dialer) (d Dialer)

// NetPipe is a listener in memory, without a queue: a Dial blocks until Accept
// takes it. Source: net.go, v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:open l as listener
func NetPipe(ctx context.Context) (l Listener, err error)

// NewIdleListener wraps a listener and closes it when it has been idle, so that
// a server on it ends by itself. Source: serve.go,
// v0.0.0-20260709172345-9ea1abe57597.
//
//connlint:same l, wrap
//connlint:bound l
func NewIdleListener(timeout time.Duration, wrap Listener) (l Listener)

// Framer wraps the two directions of a connection. Source: frame.go,
// v0.0.0-20260709172345-9ea1abe57597.
type Framer interface {
	// Reader wraps the reading direction.
	//
	//connlint:same r, rw
	Reader(rw io.Reader) (r Reader)

	// Writer wraps the writing direction.
	//
	//connlint:same w, rw
	Writer(rw io.Writer) (w Writer)
}

// Reader takes messages off a connection. Source: frame.go,
// v0.0.0-20260709172345-9ea1abe57597.
type Reader interface {
	// Read takes one message.
	//
	//connlint:recv recv
	Read(ctx context.Context) (msg Message, n int64, err error)
}

// Writer puts messages on a connection. Source: frame.go,
// v0.0.0-20260709172345-9ea1abe57597.
type Writer interface {
	// Write writes one message.
	//
	//connlint:send recv never be written
	Write(ctx context.Context, msg Message) (n int64, err error)
}
