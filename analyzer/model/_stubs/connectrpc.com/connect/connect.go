package connect // import "connectrpc.com/connect"

import (
	"context"
	"net/http"
)

// Client calls one procedure; generated clients hold one for each method.
// Source: client.go, v1.21.1.
//
//connlint:connection
type Client[Req any, Res any] struct{}

// NewClient does no I/O, so it may stand before the server serves. Source:
// client.go, v1.21.1.
//
//connlint:open c as client
//connlint:child c of url
func NewClient[Req any, Res any](httpClient HTTPClient, url string, options ...ClientOption) (c *Client[Req, Res])

// Generated constructors (NewPingServiceClient) make the clients of one
// service, without I/O. Source:
// internal/gen/generics/connect/ping/v1/pingv1connect/ping.connect.go, v1.21.1.
//
//connlint:open client as client
//connlint:child client of baseURL
func _(httpClient HTTPClient, baseURL string, opts ...ClientOption) (client any)

// CallUnary sends a request and waits for the response or the end of ctx.
// Source: client.go, v1.21.1.
//
//connlint:send c never be made
func (c *Client[Req, Res]) CallUnary(ctx context.Context, request *Request[Req]) (resp *Response[Res], err error)

// CallClientStream sends nothing before the first Send on the stream. Source:
// client.go, v1.21.1.
//
//connlint:open stream as client
//connlint:child stream of c
func (c *Client[Req, Res]) CallClientStream(ctx context.Context) (stream *ClientStreamForClient[Req, Res])

// CallBidiStream sends nothing before the first Send on the stream. Source:
// client.go, v1.21.1.
//
//connlint:open stream as client
//connlint:child stream of c
func (c *Client[Req, Res]) CallBidiStream(ctx context.Context) (stream *BidiStreamForClient[Req, Res])

// CallClientStreamSimple sends the request's headers. Source: client.go,
// v1.21.1.
//
//connlint:send c never open
//connlint:open stream as client
//connlint:child stream of c
func (c *Client[Req, Res]) CallClientStreamSimple(ctx context.Context) (stream *ClientStreamForClientSimple[Req, Res], err error)

// CallBidiStreamSimple sends the request's headers. Source: client.go, v1.21.1.
//
//connlint:send c never open
//connlint:open stream as client
//connlint:child stream of c
func (c *Client[Req, Res]) CallBidiStreamSimple(ctx context.Context) (stream *BidiStreamForClientSimple[Req, Res], err error)

// CallServerStream sends the request and waits for the response headers.
// Source: client.go, v1.21.1.
//
//connlint:send c never open
//connlint:open stream as client
//connlint:child stream of c
func (c *Client[Req, Res]) CallServerStream(ctx context.Context, request *Request[Req]) (stream *ServerStreamForClient[Res], err error)

// BidiStreamForClient is the client's side of a bidirectional stream: one
// goroutine may send while another receives. Source: client_stream.go, v1.21.1.
//
//connlint:connection half
type BidiStreamForClient[Req any, Res any] struct{}

// BidiStreamForClientSimple is a BidiStreamForClient whose headers are sent at
// the call. Source: client_stream.go, v1.21.1.
//
//connlint:connection half
type BidiStreamForClientSimple[Req any, Res any] struct{}

// Send waits until the transport is connected and reads the request's body.
// Source: client_stream.go, v1.21.1.
//
//connlint:send b never be sent
func (b *BidiStreamForClient[Req, Res]) Send(msg *Req) (err error)

// Send waits until the transport is connected and reads the request's body.
// Source: client_stream.go, v1.21.1.
//
//connlint:send b never be sent
func (b *BidiStreamForClientSimple[Req, Res]) Send(msg *Req) (err error)

// Receive waits for a message; before the first Send it waits for a request
// that never left. Source: client_stream.go, v1.21.1.
//
//connlint:recv b
func (b *BidiStreamForClient[Req, Res]) Receive() (msg *Res, err error)

// Receive waits for a message; before the first Send it waits for a request
// that never left. Source: client_stream.go, v1.21.1.
//
//connlint:recv b
func (b *BidiStreamForClientSimple[Req, Res]) Receive() (msg *Res, err error)

// ResponseHeader waits for the response headers. Source: client_stream.go,
// v1.21.1.
//
//connlint:recv b
func (b *BidiStreamForClient[Req, Res]) ResponseHeader() (header http.Header)

// ResponseTrailer waits for the response headers. Source: client_stream.go,
// v1.21.1.
//
//connlint:recv b
func (b *BidiStreamForClient[Req, Res]) ResponseTrailer() (header http.Header)

// ResponseHeader waits for the response headers. Source: client_stream.go,
// v1.21.1.
//
//connlint:recv b
func (b *BidiStreamForClientSimple[Req, Res]) ResponseHeader() (header http.Header)

// ResponseTrailer waits for the response headers. Source: client_stream.go,
// v1.21.1.
//
//connlint:recv b
func (b *BidiStreamForClientSimple[Req, Res]) ResponseTrailer() (header http.Header)

// CloseRequest ends the sending direction only. Source: client_stream.go,
// v1.21.1.
//
//connlint:half-stop b
func (b *BidiStreamForClient[Req, Res]) CloseRequest() (err error)

// CloseRequest ends the sending direction only. Source: client_stream.go,
// v1.21.1.
//
//connlint:half-stop b
func (b *BidiStreamForClientSimple[Req, Res]) CloseRequest() (err error)

// CloseResponse ends the receiving direction only. Source: client_stream.go,
// v1.21.1.
//
//connlint:neutral it ends the receiving direction; sends go on
func (b *BidiStreamForClient[Req, Res]) CloseResponse() (err error)

// CloseResponse ends the receiving direction only. Source: client_stream.go,
// v1.21.1.
//
//connlint:neutral it ends the receiving direction; sends go on
func (b *BidiStreamForClientSimple[Req, Res]) CloseResponse() (err error)

// Conn returns the connection below. Source: client_stream.go, v1.21.1.
//
//connlint:same conn, b
func (b *BidiStreamForClient[Req, Res]) Conn() (conn StreamingClientConn, err error)

// ClientStreamForClient is the client's side of a client stream. Source:
// client_stream.go, v1.21.1.
//
//connlint:connection half
type ClientStreamForClient[Req any, Res any] struct{}

// ClientStreamForClientSimple is a ClientStreamForClient whose headers are sent
// at the call. Source: client_stream.go, v1.21.1.
//
//connlint:connection half
type ClientStreamForClientSimple[Req any, Res any] struct{}

// Send waits until the transport is connected and reads the request's body.
// Source: client_stream.go, v1.21.1.
//
//connlint:send c never be sent
func (c *ClientStreamForClient[Req, Res]) Send(request *Req) (err error)

// Send waits until the transport is connected and reads the request's body.
// Source: client_stream.go, v1.21.1.
//
//connlint:send c never be sent
func (c *ClientStreamForClientSimple[Req, Res]) Send(request *Req) (err error)

// CloseAndReceive ends the sending direction and waits for the one response.
// Source: client_stream.go, v1.21.1.
//
//connlint:half-stop c
//connlint:recv c
func (c *ClientStreamForClient[Req, Res]) CloseAndReceive() (resp *Response[Res], err error)

// CloseAndReceive ends the sending direction and waits for the one response.
// Source: client_stream.go, v1.21.1.
//
//connlint:half-stop c
//connlint:recv c
func (c *ClientStreamForClientSimple[Req, Res]) CloseAndReceive() (resp *Res, err error)

// Conn returns the connection below. Source: client_stream.go, v1.21.1.
//
//connlint:same conn, c
func (c *ClientStreamForClient[Req, Res]) Conn() (conn StreamingClientConn, err error)

// ServerStreamForClient is the client's side of a server stream; nothing can be
// sent on it. Source: client_stream.go, v1.21.1.
//
//connlint:connection half
type ServerStreamForClient[Res any] struct{}

// Receive waits for a message; false is the end. Source: client_stream.go,
// v1.21.1.
//
//connlint:recv s
func (s *ServerStreamForClient[Res]) Receive() (ok bool)

// ResponseHeader waits for the response headers. Source: client_stream.go,
// v1.21.1.
//
//connlint:recv s
func (s *ServerStreamForClient[Res]) ResponseHeader() (header http.Header)

// ResponseTrailer waits for the response headers. Source: client_stream.go,
// v1.21.1.
//
//connlint:recv s
func (s *ServerStreamForClient[Res]) ResponseTrailer() (header http.Header)

// Close ends the stream. Source: client_stream.go, v1.21.1.
//
//connlint:stop s
func (s *ServerStreamForClient[Res]) Close() (err error)

// Conn returns the connection below. Source: client_stream.go, v1.21.1.
//
//connlint:same conn, s
func (s *ServerStreamForClient[Res]) Conn() (conn StreamingClientConn, err error)

// StreamingClientConn is the client's side below all kinds of streams. Source:
// connect.go, v1.21.1.
//
//connlint:connection half
type StreamingClientConn interface {
	// Send waits until the transport reads the request's body. Source: connect.go,
	// v1.21.1.
	//
	//connlint:send recv never be sent
	Send(msg any) (err error)

	// Receive waits for a message. Source: connect.go, v1.21.1.
	//
	//connlint:recv recv
	Receive(msg any) (err error)

	// ResponseHeader waits for the response headers. Source: connect.go, v1.21.1.
	//
	//connlint:recv recv
	ResponseHeader() (header http.Header)

	// ResponseTrailer waits for the response headers. Source: connect.go, v1.21.1.
	//
	//connlint:recv recv
	ResponseTrailer() (header http.Header)

	// CloseRequest ends the sending direction only. Source: connect.go, v1.21.1.
	//
	//connlint:half-stop recv
	CloseRequest() (err error)

	// CloseResponse ends the receiving direction only. Source: connect.go,
	// v1.21.1.
	//
	//connlint:neutral it ends the receiving direction; sends go on
	CloseResponse() (err error)
}

// StreamingHandlerConn is the handler's side below all kinds of streams.
// Source: connect.go, v1.21.1.
//
//connlint:connection half
type StreamingHandlerConn interface {
	// Send writes to the response. Source: connect.go, v1.21.1.
	//
	//connlint:send recv never be sent
	Send(msg any) (err error)

	// Receive waits for a message; io.EOF follows the client's CloseRequest, and
	// the handler may send after that. Source: connect.go, v1.21.1.
	//
	//connlint:recv recv
	Receive(msg any) (err error)
}

// BidiStream is the handler's side of a bidirectional stream. Source:
// handler_stream.go, v1.21.1.
//
//connlint:connection half
type BidiStream[Req any, Res any] struct{}

// Send writes to the response. Source: handler_stream.go, v1.21.1.
//
//connlint:send b never be sent
func (b *BidiStream[Req, Res]) Send(msg *Res) (err error)

// Receive waits for a message; io.EOF follows the client's CloseRequest, and
// the handler may send after that. Source: handler_stream.go, v1.21.1.
//
//connlint:recv b
func (b *BidiStream[Req, Res]) Receive() (msg *Req, err error)

// Conn returns the connection below. Source: handler_stream.go, v1.21.1.
//
//connlint:same conn, b
func (b *BidiStream[Req, Res]) Conn() (conn StreamingHandlerConn)

// ClientStream is the handler's side of a client stream. Source:
// handler_stream.go, v1.21.1.
//
//connlint:connection half
type ClientStream[Req any] struct{}

// Receive waits for a message; false is the end of the client's sending
// direction. Source: handler_stream.go, v1.21.1.
//
//connlint:recv c
func (c *ClientStream[Req]) Receive() (ok bool)

// Conn returns the connection below. Source: handler_stream.go, v1.21.1.
//
//connlint:same conn, c
func (c *ClientStream[Req]) Conn() (conn StreamingHandlerConn)

// ServerStream is the handler's side of a server stream. Source:
// handler_stream.go, v1.21.1.
//
//connlint:connection half
type ServerStream[Res any] struct{}

// Send writes to the response. Source: handler_stream.go, v1.21.1.
//
//connlint:send s never be sent
func (s *ServerStream[Res]) Send(msg *Res) (err error)

// Conn returns the connection below. Source: handler_stream.go, v1.21.1.
//
//connlint:same conn, s
func (s *ServerStream[Res]) Conn() (conn StreamingHandlerConn)

// NewUnaryHandler makes an HTTP handler; the function runs in the HTTP server's
// goroutines. Source: handler.go, v1.21.1.
//
//connlint:go unary
func NewUnaryHandler[Req any, Res any](procedure string, unary func(context.Context, *Request[Req]) (*Response[Res], error), options ...HandlerOption) (h *Handler)

// NewUnaryHandlerSimple makes an HTTP handler; the function runs in the HTTP
// server's goroutines. Source: handler.go, v1.21.1.
//
//connlint:go unary
func NewUnaryHandlerSimple[Req any, Res any](procedure string, unary func(context.Context, *Req) (*Res, error), options ...HandlerOption) (h *Handler)

// NewClientStreamHandler makes an HTTP handler; the function runs in the HTTP
// server's goroutines. Source: handler.go, v1.21.1.
//
//connlint:go implementation
func NewClientStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Response[Res], error), options ...HandlerOption) (h *Handler)

// NewClientStreamHandlerSimple makes an HTTP handler; the function runs in the
// HTTP server's goroutines. Source: handler.go, v1.21.1.
//
//connlint:go implementation
func NewClientStreamHandlerSimple[Req any, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Res, error), options ...HandlerOption) (h *Handler)

// NewServerStreamHandler makes an HTTP handler; the function runs in the HTTP
// server's goroutines. Source: handler.go, v1.21.1.
//
//connlint:go implementation
func NewServerStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *Request[Req], *ServerStream[Res]) error, options ...HandlerOption) (h *Handler)

// NewServerStreamHandlerSimple makes an HTTP handler; the function runs in the
// HTTP server's goroutines. Source: handler.go, v1.21.1.
//
//connlint:go implementation
func NewServerStreamHandlerSimple[Req any, Res any](procedure string, implementation func(context.Context, *Req, *ServerStream[Res]) error, options ...HandlerOption) (h *Handler)

// NewBidiStreamHandler makes an HTTP handler; the function runs in the HTTP
// server's goroutines. Source: handler.go, v1.21.1.
//
//connlint:go implementation
func NewBidiStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *BidiStream[Req, Res]) error, options ...HandlerOption) (h *Handler)
