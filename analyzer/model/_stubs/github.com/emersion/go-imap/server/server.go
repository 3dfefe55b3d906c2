package server // import "github.com/emersion/go-imap/server"

import (
	"net"

	"github.com/emersion/go-imap/backend"
)

// Server listens on Addr, which ListenAndServe binds. Source: server/server.go,
// v1.2.1.
//
//connlint:connection
type Server struct {
	//connlint:address
	Addr string
}

// New takes no connection in until Serve, whatever its comment says. Source:
// server/server.go, v1.2.1.
//
//connlint:open s as listener
func New(bkd backend.Backend) (s *Server)

// Serve accepts until the server is closed, a goroutine a connection; it never
// returns nil. Source: server/server.go, v1.2.1.
//
//connlint:drive s, l until {s}.Close is called
//connlint:nonnil err
func (s *Server) Serve(l net.Listener) (err error)

// ListenAndServe binds s.Addr and serves as Serve does. Source:
// server/server.go, v1.2.1.
//
//connlint:drive s until {s}.Close is called
//connlint:split net.Listen("tcp", {s}.Addr) ; {s}.Serve({})
//connlint:nonnil err
func (s *Server) ListenAndServe() (err error)

// ListenAndServeTLS binds s.Addr and serves as Serve does. Source:
// server/server.go, v1.2.1.
//
//connlint:drive s until {s}.Close is called
//connlint:nonnil err
func (s *Server) ListenAndServeTLS() (err error)

// Close closes the listeners and the connections. Source: server/server.go,
// v1.2.1.
//
//connlint:stop s
func (s *Server) Close() (err error)

// ForEachConn runs f here for each connection. Source: server/server.go,
// v1.2.1.
//
//connlint:call f
func (s *Server) ForEachConn(f func(Conn))
