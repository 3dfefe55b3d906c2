package arpc // import "github.com/lesismal/arpc"

import (
	"context"
	"net"
	"time"
)

// Server serves each connection in goroutines of its own. Source: server.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:connection
type Server struct {
	//connlint:same
	Listener net.Listener
}

// NewServer binds nothing. Source: server.go, v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:open s as listener
func NewServer() (s *Server)

// Serve accepts until ln is closed, which is an error, or Stop or Shutdown is
// called. Source: server.go, v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:drive s, ln until {s}.Stop or {s}.Shutdown is called
func (s *Server) Serve(ln net.Listener) (err error)

// Run binds addr and serves as Serve does. Source: server.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:drive s, addr until {s}.Stop or {s}.Shutdown is called
//connlint:split net.Listen("tcp", {addr}) ; {s}.Serve({})
func (s *Server) Run(addr string) (err error)

// Stop closes the listener, and waits for nothing. Source: server.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:stop s
func (s *Server) Stop() (err error)

// Shutdown closes the listener and waits for Serve, or the end of ctx. Source:
// server.go, v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:stop s
func (s *Server) Shutdown(ctx context.Context) (err error)

// Client reads and writes in goroutines that Run starts. Source: client.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:connection
type Client struct{}

// NewClient dials, here and now, and again when the connection is lost. Source:
// client.go, v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:call dialer
//connlint:open c as client
//connlint:via dialer of c
func NewClient(dialer DialerFunc) (c *Client, err error)

// Run starts the goroutines and returns. Source: client.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:go c
func (c *Client) Run()

// Stop closes the connection. Source: client.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:stop c
func (c *Client) Stop()

// Call waits for the answer, or for timeout. Source: client.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:send c never be made
func (c *Client) Call(method string, req interface{}, rsp interface{}, timeout time.Duration) (err error)

// CallWith waits for the answer, or for the end of ctx. Source: client.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:send c never be made
//connlint:bound-by ctx
func (c *Client) CallWith(ctx context.Context, method string, req interface{}, rsp interface{}) (err error)

// Notify waits for no answer. Source: client.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:send c never be sent
func (c *Client) Notify(method string, data interface{}, timeout time.Duration) (err error)

// NotifyWith waits for no answer. Source: client.go,
// v0.0.0-20201013181910-f4499e7405f3.
//
//connlint:send c never be sent
func (c *Client) NotifyWith(ctx context.Context, method string, data interface{}) (err error)
