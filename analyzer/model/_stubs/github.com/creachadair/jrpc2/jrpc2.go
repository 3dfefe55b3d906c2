package jrpc2 // import "github.com/creachadair/jrpc2"

import (
	"context"

	"github.com/creachadair/jrpc2/channel"
)

// Client reads in its own goroutine, which NewClient starts; it is safe for
// concurrent use. Source: client.go, v1.3.6.
//
//connlint:connection
type Client struct{}

// Server runs in its own goroutines, which Start starts. Source: server.go,
// v1.3.6.
//
//connlint:connection
type Server struct{}

// NewClient starts the reader and returns at once. OnNotify runs under the lock
// of the client, so that every operation in it waits for its end; OnCallback has
// a goroutine of its own. Source: client.go, v1.3.6.
//
//connlint:same c, ch
//connlint:go c
//connlint:callback opts.OnNotify of c
//connlint:go opts.OnCallback
func NewClient(ch channel.Channel, opts *ClientOptions) (c *Client)

// Call sends requests and waits for their responses or the end of ctx. Source:
// client.go, v1.3.6.
//
//connlint:send c never be made
//connlint:needs c
//connlint:await c
func (c *Client) Call(ctx context.Context, method string, params any) (r *Response, err error)

// CallResult sends requests and waits for their responses or the end of ctx.
// Source: client.go, v1.3.6.
//
//connlint:send c never be made
//connlint:needs c
//connlint:await c
func (c *Client) CallResult(ctx context.Context, method string, params, result any) (err error)

// Batch sends requests and waits for their responses or the end of ctx. Source:
// client.go, v1.3.6.
//
//connlint:send c never be made
//connlint:needs c
//connlint:await c
func (c *Client) Batch(ctx context.Context, specs []Spec) (r []*Response, err error)

// Notify sends one message and waits for no answer, only for the lock of the
// client. Source: client.go, v1.3.6.
//
//connlint:send c never be sent
//connlint:needs c
//connlint:await c
func (c *Client) Notify(ctx context.Context, method string, params any) (err error)

// Close closes the channel and waits for the reader, so a callback of the
// client must not call it. Source: client.go, v1.3.6.
//
//connlint:stop c
//connlint:await c
func (c *Client) Close() (err error)

// IsStopped tells whether the client was closed or its channel failed. Source:
// client.go, v1.3.6.
//
//connlint:over stopped of c
func (c *Client) IsStopped() (stopped bool)

// NewServer reads nothing before Start. Source: server.go, v1.3.6.
//
//connlint:open s
//connlint:needs s
func NewServer(mux Assigner, opts *ServerOptions) (s *Server)

// Start starts the server on c and returns it at once: "Start does not block
// while the server runs". Source: server.go, v1.3.6.
//
//connlint:same started, s
//connlint:same s, c
//connlint:go s, c
func (s *Server) Start(c channel.Channel) (started *Server)

// Wait waits until the channel is closed or the server stopped, so it waits for
// a client that is still open. Source: server.go, v1.3.6.
//
//connlint:wait s until the client closes its end or {s}.Stop is called
func (s *Server) Wait() (err error)

// WaitStatus waits until the channel is closed or the server stopped, so it
// waits for a client that is still open. Source: server.go, v1.3.6.
//
//connlint:wait s until the client closes its end or {s}.Stop is called
func (s *Server) WaitStatus() (s2 ServerStatus)

// Stop ends the server and returns at once. Source: server.go, v1.3.6.
//
//connlint:stop s
func (s *Server) Stop()

// Notify pushes one message to the client. Source: server.go, v1.3.6.
//
//connlint:send s never be sent
func (s *Server) Notify(ctx context.Context, method string, params any) (err error)

// Callback sends a request to the client and waits for its reply, for ever if
// the client takes no pushes. Source: server.go, v1.3.6.
//
//connlint:send s never be made
//connlint:needs s
func (s *Server) Callback(ctx context.Context, method string, params any) (r *Response, err error)
