package ttrpc // import "github.com/containerd/ttrpc"

import (
	"context"
	"net"
)

// ErrServerClosed is what Serve returns after Shutdown or Close. Source:
// errors.go, v1.2.10.
//
//connlint:ended
var ErrServerClosed error

// ErrClosed is what a call returns when the client was closed. Source:
// errors.go, v1.2.10.
//
//connlint:ended
var ErrClosed error

// Server serves on the listeners that it is given. Source: server.go, v1.2.10.
//
//connlint:connection
type Server struct{}

// NewServer takes no connection in until Serve. Source: server.go, v1.2.10.
//
//connlint:open s as listener
func NewServer(opts ...ServerOpt) (s *Server, err error)

// Serve accepts until the server is stopped, a goroutine a connection. It never
// returns nil, and the end of ctx does not end it. Source: server.go, v1.2.10.
//
//connlint:drive s, l until {s}.Shutdown or {s}.Close is called
//connlint:ends ErrServerClosed
//connlint:nonnil err
func (s *Server) Serve(ctx context.Context, l net.Listener) (err error)

// Shutdown closes the listeners and waits for the connections or the end of
// ctx. Source: server.go, v1.2.10.
//
//connlint:stop s
func (s *Server) Shutdown(ctx context.Context) (err error)

// Close closes the listeners and the connections. Source: server.go, v1.2.10.
//
//connlint:stop s
func (s *Server) Close() (err error)

// Client reads in a goroutine of its own. Source: client.go, v1.2.10.
//
//connlint:connection
type Client struct{}

// NewClient starts the reader and returns at once. Source: client.go, v1.2.10.
//
//connlint:same c, conn
//connlint:go c
func NewClient(conn net.Conn, opts ...ClientOpts) (c *Client)

// WithOnClose registers a function that the reader runs when it has ended.
// Source: client.go, v1.2.10.
//
//connlint:go onClose
func WithOnClose(onClose func()) (opt ClientOpts)

// Call waits for the response or the end of ctx. Source: client.go, v1.2.10.
//
//connlint:send c never be made
//connlint:needs c
func (c *Client) Call(ctx context.Context, service, method string, req, resp any) (err error)

// NewStream sends the first message and waits for nothing. Source: client.go,
// v1.2.10.
//
//connlint:send c never open
//connlint:open stream as client
//connlint:child stream of c
func (c *Client) NewStream(ctx context.Context, desc *StreamDesc, service, method string, req any) (stream ClientStream, err error)

// UserOnCloseWait waits for the end of the client and of the function of
// WithOnClose, or for the end of ctx. Source: client.go, v1.2.10.
//
//connlint:wait c until {c}.Close is called
//connlint:bound-by ctx
func (c *Client) UserOnCloseWait(ctx context.Context) (err error)

// Close closes the connection. Source: client.go, v1.2.10.
//
//connlint:stop c
func (c *Client) Close() (err error)

// ClientStream is the client's side of a stream. Source: client.go, v1.2.10.
//
//connlint:connection half
type ClientStream interface {
	// CloseSend ends the sending direction only.
	//
	//connlint:send recv never be made
	//connlint:half-stop recv
	CloseSend() (err error)

	// SendMsg waits for no answer.
	//
	//connlint:send recv never be sent
	SendMsg(m any) (err error)

	// RecvMsg waits for a message or the end of the stream.
	//
	//connlint:recv recv
	RecvMsg(m any) (err error)
}

// StreamServer is the server's side of a stream. Source: stream_server.go,
// v1.2.10.
//
//connlint:connection half
type StreamServer interface {
	// SendMsg waits for no answer.
	//
	//connlint:send recv never be sent
	SendMsg(m any) (err error)

	// RecvMsg waits for a message; io.EOF is the end of the client's direction.
	//
	//connlint:recv recv
	RecvMsg(m any) (err error)
}
