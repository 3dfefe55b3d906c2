package socket // import "github.com/zishang520/socket.io/servers/socket/v3"

import (
	"net/http"
)

// Server takes its sessions in goroutines of its own. Source: server.go,
// b881369.
//
//connlint:connection
type Server struct{}

// NewServer attaches to an HTTP server if it gets one. Source: server.go,
// b881369.
//
//connlint:open s as listener
func NewServer(srv any, opts ServerOptionsInterface) (s *Server)

// Listen returns at once: it serves a port in a goroutine of its own, or
// attaches to an HTTP server. Source: server.go, b881369.
//
//connlint:same out, s
func (s *Server) Listen(srv any, opts *ServerOptions) (out *Server)

// Attach returns at once: it serves a port in a goroutine of its own, or
// attaches to an HTTP server. Source: server.go, b881369.
//
//connlint:same out, s
func (s *Server) Attach(srv any, opts *ServerOptions) (out *Server)

// ServeHandler returns a handler for an HTTP server of the caller. Source:
// server.go, b881369.
//
//connlint:neutral it returns a handler and serves nothing
func (s *Server) ServeHandler(opts *ServerOptions) (h http.Handler)

// Emit sends to all clients. Source: server.go, b881369.
//
//connlint:send s never be sent
//connlint:same out, s
func (s *Server) Emit(ev string, args ...any) (out *Server)

// Send sends to all clients. Source: server.go, b881369.
//
//connlint:send s never be sent
//connlint:same out, s
func (s *Server) Send(args ...any) (out *Server)

// Close closes all clients and the HTTP server; fn runs in another goroutine.
// Source: server.go, b881369.
//
//connlint:stop s
func (s *Server) Close(fn func(error))
