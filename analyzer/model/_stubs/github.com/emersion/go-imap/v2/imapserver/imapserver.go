package imapserver // import "github.com/emersion/go-imap/v2/imapserver"

import (
	"net"
)

// Server serves on the listeners that it is given. Source:
// imapserver/server.go, v2.0.0-beta.8.
//
//connlint:connection
type Server struct{}

// New takes no connection in until Serve. Source: imapserver/server.go,
// v2.0.0-beta.8.
//
//connlint:open s as listener
func New(options *Options) (s *Server)

// Serve accepts until the server or ln is closed, a goroutine a connection, and
// returns nil then. Source: imapserver/server.go, v2.0.0-beta.8.
//
//connlint:drive s, ln until {s}.Close is called
func (s *Server) Serve(ln net.Listener) (err error)

// ListenAndServe binds addr and serves as Serve does. Source:
// imapserver/server.go, v2.0.0-beta.8.
//
//connlint:drive s, addr until {s}.Close is called
//connlint:split net.Listen("tcp", {addr}) ; {s}.Serve({})
func (s *Server) ListenAndServe(addr string) (err error)

// ListenAndServeTLS binds addr and serves as Serve does. Source:
// imapserver/server.go, v2.0.0-beta.8.
//
//connlint:drive s, addr until {s}.Close is called
func (s *Server) ListenAndServeTLS(addr string) (err error)

// Close closes the listeners, waits for Serve, and closes the connections.
// Source: imapserver/server.go, v2.0.0-beta.8.
//
//connlint:stop s
func (s *Server) Close() (err error)
