package server // import "goftp.io/server/v2"

import (
	"net"
)

// Server serves each client in a goroutine of its own. Source: server.go, v2.0.3.
//
//connlint:connection
type Server struct{}

// NewServer binds nothing. Source: server.go, v2.0.3.
//
//connlint:open s as listener
func NewServer(opts *Options) (s *Server, err error)

// ListenAndServe binds the address of its options and serves; it never returns nil.
// Source: server.go, v2.0.3.
//
//connlint:drive server until {server}.Shutdown is called
//connlint:ends ErrServerClosed
//connlint:nonnil err
func (server *Server) ListenAndServe() (err error)

// Serve serves on l; it never returns nil. Source: server.go, v2.0.3.
//
//connlint:drive server, l until {server}.Shutdown is called
//connlint:ends ErrServerClosed
//connlint:nonnil err
func (server *Server) Serve(l net.Listener) (err error)

// Shutdown closes the listener, and leaves the clients alone. Source: server.go, v2.0.3.
//
//connlint:stop server
func (server *Server) Shutdown() (err error)

// ErrServerClosed is what Serve returns after Shutdown. Source: server.go, v2.0.3.
//
//connlint:ended
var ErrServerClosed error
