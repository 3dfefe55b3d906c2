package redcon // import "github.com/tidwall/redcon"

import (
	"crypto/tls"
	"net"
	"time"
)

// Server serves each connection in a goroutine of its own. Source: redcon.go,
// v1.6.4.
//
//connlint:connection
type Server struct{}

// TLSServer is a Server over TLS. Source: redcon.go, v1.6.4.
//
//connlint:connection
type TLSServer struct{}

// NewServer binds nothing yet. accept runs in the accept loop. Source: redcon.go,
// v1.6.4.
//
//connlint:open s as listener
//connlint:address addr of s
//connlint:go handler, closed
//connlint:callback accept of s
func NewServer(addr string, handler func(conn Conn, cmd Command), accept func(conn Conn) bool, closed func(conn Conn, err error)) (s *Server)

// NewServerTLS binds nothing yet. accept runs in the accept loop. Source:
// redcon.go, v1.6.4.
//
//connlint:open s as listener
//connlint:address addr of s
//connlint:go handler, closed
//connlint:callback accept of s
func NewServerTLS(addr string, handler func(conn Conn, cmd Command), accept func(conn Conn) bool, closed func(conn Conn, err error), config *tls.Config) (s *TLSServer)

// ListenAndServe binds the server's address and returns nil once Close was called.
// Source: redcon.go, v1.6.4.
//
//connlint:drive s until {s}.Close
func (s *Server) ListenAndServe() (err error)

// ListenServeAndSignal is ListenAndServe; signal gets nil when the address is
// bound. Source: redcon.go, v1.6.4.
//
//connlint:drive s until {s}.Close
func (s *Server) ListenServeAndSignal(signal chan error) (err error)

// Serve serves on ln and returns nil once that was closed. Source: redcon.go,
// v1.6.4.
//
//connlint:drive s, ln until {s}.Close or {ln}.Close
func (s *Server) Serve(ln net.Listener) (err error)

// Close closes the listener; before the server serves it is an error. Source:
// redcon.go, v1.6.4.
//
//connlint:stop s
func (s *Server) Close() (err error)

// Addr is that of the listener, which there is only while the server serves.
// Source: redcon.go, v1.6.4.
//
//connlint:address addr of s
func (s *Server) Addr() (addr net.Addr)

// ListenAndServe binds the server's address and returns nil once Close was called.
// Source: redcon.go, v1.6.4.
//
//connlint:drive s until {s}.Close
func (s *TLSServer) ListenAndServe() (err error)

// ListenServeAndSignal is ListenAndServe; signal gets nil when the address is
// bound. Source: redcon.go, v1.6.4.
//
//connlint:drive s until {s}.Close
func (s *TLSServer) ListenServeAndSignal(signal chan error) (err error)

// Close closes the listener; before the server serves it is an error. Source:
// redcon.go, v1.6.4.
//
//connlint:stop s
func (s *TLSServer) Close() (err error)

// ListenAndServe binds addr; nothing can stop its server. Source: redcon.go,
// v1.6.4.
//
//connlint:drive addr until its listener fails
//connlint:split net.Listen("tcp", {addr}) ; redcon.Serve({}, {handler}, {accept}, {closed})
//connlint:go handler, closed
//connlint:callback accept of addr
func ListenAndServe(addr string, handler func(conn Conn, cmd Command), accept func(conn Conn) bool, closed func(conn Conn, err error)) (err error)

// ListenAndServeTLS binds addr; nothing can stop its server. Source: redcon.go,
// v1.6.4.
//
//connlint:drive addr until its listener fails
//connlint:go handler, closed
//connlint:callback accept of addr
func ListenAndServeTLS(addr string, handler func(conn Conn, cmd Command), accept func(conn Conn) bool, closed func(conn Conn, err error), config *tls.Config) (err error)

// Serve serves on ln and returns nil once that was closed. Source: redcon.go,
// v1.6.4.
//
//connlint:drive ln until {ln} is closed
//connlint:go handler, closed
//connlint:callback accept of ln
func Serve(ln net.Listener, handler func(conn Conn, cmd Command), accept func(conn Conn) bool, closed func(conn Conn, err error)) (err error)

// SetIdleClose ends connections of clients that are silent. Source: redcon.go,
// v1.6.4.
//
//connlint:neutral the server goes on
func (s *Server) SetIdleClose(dur time.Duration)
