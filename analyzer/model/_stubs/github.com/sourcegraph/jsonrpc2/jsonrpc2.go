package jsonrpc2 // import "github.com/sourcegraph/jsonrpc2"

import (
	"bufio"
	"context"
	"io"
)

// Conn reads in its own goroutine and runs its handler there, one request after
// another. Source: conn.go, v0.2.3.
//
//connlint:connection
type Conn struct{}

// NewConn starts the read loop and returns at once. A handler that is not an
// AsyncHandler runs inside that loop. Source: conn.go, v0.2.3.
//
//connlint:same conn, stream
//connlint:go conn
//connlint:callback h of conn itself
func NewConn(ctx context.Context, stream ObjectStream, h Handler, opts ...ConnOpt) (conn *Conn)

// HandlerWithError makes a Handler that calls the function and sends what it
// returns. Source: handler_with_error.go, v0.2.3.
//
//connlint:same h, handleFunc
func HandlerWithError(handleFunc func(context.Context, *Conn, *Request) (result any, err error)) (h *HandlerWithErrorConfigurer)

// SuppressErrClosed returns h itself. Source: handler_with_error.go, v0.2.3.
//
//connlint:same handler, h
func (h *HandlerWithErrorConfigurer) SuppressErrClosed() (handler Handler)

// AsyncHandler runs each call of h in its own goroutine. Source: async.go,
// v0.2.3.
//
//connlint:go h
func AsyncHandler(h Handler) (async Handler)

// OnRecv registers a function that runs in the goroutine of a connection.
// Source: conn_opt.go, v0.2.3.
//
//connlint:go f
func OnRecv(f func(*Request, *Response)) (opt ConnOpt)

// OnSend registers a function that runs in the goroutine of a connection.
// Source: conn_opt.go, v0.2.3.
//
//connlint:go f
func OnSend(f func(*Request, *Response)) (opt ConnOpt)

// Call sends a request and waits for its response, the disconnect or the end of
// ctx. In a handler of c it waits for itself. Source: conn.go, v0.2.3.
//
//connlint:send c never be made
//connlint:needs c
//connlint:bound-by ctx
//connlint:await c
func (c *Conn) Call(ctx context.Context, method string, params, result any, opts ...CallOption) (err error)

// DispatchCall sends a request; its Waiter waits for the response. Source:
// conn.go, v0.2.3.
//
//connlint:send c never be sent
//connlint:child w of c
func (c *Conn) DispatchCall(ctx context.Context, method string, params any, opts ...CallOption) (w Waiter, err error)

// Wait waits for the response of one request, the disconnect or the end of ctx.
// Source: conn.go, v0.2.3.
//
//connlint:recv w
//connlint:needs w
//connlint:bound-by ctx
//connlint:await w
func (w Waiter) Wait(ctx context.Context, result any) (err error)

// Notify sends one message and waits for nothing. Source: conn.go, v0.2.3.
//
//connlint:send c never be sent
func (c *Conn) Notify(ctx context.Context, method string, params any, opts ...CallOption) (err error)

// Reply sends one message and waits for nothing. Source: conn.go, v0.2.3.
//
//connlint:send c never be sent
func (c *Conn) Reply(ctx context.Context, id ID, result any) (err error)

// ReplyWithError sends one message and waits for nothing. Source: conn.go,
// v0.2.3.
//
//connlint:send c never be sent
func (c *Conn) ReplyWithError(ctx context.Context, id ID, respErr *Error) (err error)

// SendResponse sends one message and waits for nothing. Source: conn.go,
// v0.2.3.
//
//connlint:send c never be sent
func (c *Conn) SendResponse(ctx context.Context, resp *Response) (err error)

// DisconnectNotify returns a channel that is closed when the connection is
// gone. It is how a server stays; a client waits for it in vain before its
// calls. Source: conn.go, v0.2.3.
//
//connlint:wait c until the peer disconnects or {c}.Close is called
func (c *Conn) DisconnectNotify() (ch <-chan struct{})

// Close ends the connection. Source: conn.go, v0.2.3.
//
//connlint:stop c
func (c *Conn) Close() (err error)

// JSONRPC2 is the client's view of a Conn. Source: jsonrpc2.go, v0.2.3.
//
//connlint:connection
type JSONRPC2 interface {
	// Call sends a request and waits for its response, the disconnect or the end
	// of ctx. Source: jsonrpc2.go, v0.2.3.
	//
	//connlint:send recv never be made
	//connlint:needs recv
	//connlint:bound-by ctx
	//connlint:await recv
	Call(ctx context.Context, method string, params, result any, opt ...CallOption) (err error)

	// Notify sends one message and waits for nothing. Source: jsonrpc2.go, v0.2.3.
	//
	//connlint:send recv never be sent
	Notify(ctx context.Context, method string, params any, opt ...CallOption) (err error)

	// Close ends the connection. Source: jsonrpc2.go, v0.2.3.
	//
	//connlint:stop recv
	Close() (err error)
}

// NewBufferedStream wraps conn. Source: stream.go, v0.2.3.
//
//connlint:same s, conn
func NewBufferedStream(conn io.ReadWriteCloser, codec ObjectCodec) (s ObjectStream)

// NewPlainObjectStream wraps conn. Source: stream.go, v0.2.3.
//
//connlint:same s, conn
func NewPlainObjectStream(conn io.ReadWriteCloser) (s ObjectStream)

// ObjectStream is the transport of a Conn. Source: stream.go, v0.2.3.
//
//connlint:connection half
type ObjectStream interface {
	// WriteObject writes one message. Source: stream.go, v0.2.3.
	//
	//connlint:send recv never be written
	WriteObject(obj any) (err error)

	// ReadObject waits for one message. Source: stream.go, v0.2.3.
	//
	//connlint:recv recv
	ReadObject(v any) (err error)
}

// ObjectCodec writes and reads the messages of a buffered stream. Source:
// stream.go, v0.2.3.
type ObjectCodec interface {
	// WriteObject writes one message. Source: stream.go, v0.2.3.
	//
	//connlint:send stream never be written
	WriteObject(stream io.Writer, obj any) (err error)

	// ReadObject waits for one message. Source: stream.go, v0.2.3.
	//
	//connlint:recv stream
	ReadObject(stream *bufio.Reader, v any) (err error)
}

// ErrClosed is what operations on a closed connection return. Source:
// jsonrpc2.go, v0.2.3.
//
//connlint:ended
var ErrClosed error
