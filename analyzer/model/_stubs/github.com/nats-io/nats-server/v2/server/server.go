package server // import "github.com/nats-io/nats-server/v2/server"

import (
	"net"
	"time"
)

// Server accepts in goroutines of its own. Source: server.go, v2.15.2.
//
//connlint:connection
type Server struct{}

// NewServer binds nothing before Start. Source: server.go, v2.15.2.
//
//connlint:open s as listener
func NewServer(opts *Options) (s *Server, err error)

// Run only calls Start, but as a Windows service. Source: service.go, v2.15.2.
//
//connlint:go server
func Run(server *Server) (err error)

// Start returns when the goroutines that accept are started. Source:
// server.go, v2.15.2.
//
//connlint:go s
func (s *Server) Start()

// ReadyForConnections waits until the server listens, for a limited time.
// Source: server.go, v2.15.2.
//
//connlint:neutral it waits until the server listens, for a limited time
func (s *Server) ReadyForConnections(dur time.Duration) (ok bool)

// WaitForShutdown blocks until Shutdown is complete. Source: server.go,
// v2.15.2.
//
//connlint:wait s until {s}.Shutdown is called
func (s *Server) WaitForShutdown()

// Shutdown closes the listeners and the clients. Source: server.go, v2.15.2.
//
//connlint:stop s
func (s *Server) Shutdown()

// LameDuckShutdown closes the listeners and the clients. Source: server.go,
// v2.15.2.
//
//connlint:stop s
func (s *Server) LameDuckShutdown()

// ClientURL is the address that clients connect to. Source: server.go,
// v2.15.2.
//
//connlint:address url of s
func (s *Server) ClientURL() (url string)

// WebsocketURL is the address that clients connect to. Source: server.go,
// v2.15.2.
//
//connlint:address url of s
func (s *Server) WebsocketURL() (url string)

// Addr is the address that the server listens on. Source: server.go, v2.15.2.
//
//connlint:address addr of s
func (s *Server) Addr() (addr net.Addr)

// InProcessConn is a client without a network. Source: server.go, v2.15.2.
//
//connlint:open conn as client
//connlint:child conn of s
func (s *Server) InProcessConn() (conn net.Conn, err error)
