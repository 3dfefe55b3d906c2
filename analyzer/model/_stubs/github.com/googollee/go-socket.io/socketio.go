package socketio // import "github.com/googollee/go-socket.io"

import (
	"net/http"

	"github.com/googollee/go-socket.io/engineio"
)

// Server is a handler for an HTTP server, and takes its sessions in Serve.
// Source: server.go, v1.7.0.
//
//connlint:connection
type Server struct{}

// NewServer takes no session before Serve, which has to run beside the HTTP
// server. Source: server.go, v1.7.0.
//
//connlint:open s as listener
//connlint:needs s
func NewServer(opts *engineio.Options) (s *Server)

// Serve accepts sessions until Close, a goroutine a session. It never returns
// nil. Source: server.go, v1.7.0.
//
//connlint:drive s until {s}.Close is called
//connlint:nonnil err
func (s *Server) Serve() (err error)

// Close ends Serve. Source: server.go, v1.7.0.
//
//connlint:stop s
func (s *Server) Close() (err error)

// ServeHTTP serves one request; Serve takes the sessions that it opens.
// Source: server.go, v1.7.0.
//
//connlint:neutral it serves one request
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request)

// OnConnect registers; f runs in a goroutine of the session. Source:
// server.go, v1.7.0.
//
//connlint:go f
func (s *Server) OnConnect(namespace string, f func(Conn) error)

// OnDisconnect registers; f runs in a goroutine of the session. Source:
// server.go, v1.7.0.
//
//connlint:go f
func (s *Server) OnDisconnect(namespace string, f func(Conn, string))

// OnError registers; f runs in a goroutine of the session. Source: server.go,
// v1.7.0.
//
//connlint:go f
func (s *Server) OnError(namespace string, f func(Conn, error))

// OnEvent registers; f runs in a goroutine of the session. Source: server.go,
// v1.7.0.
//
//connlint:go f
func (s *Server) OnEvent(namespace, event string, f any)

// BroadcastToRoom sends to the sessions that Serve has taken. Source:
// server.go, v1.7.0.
//
//connlint:send s never be sent
func (s *Server) BroadcastToRoom(namespace, room, event string, args ...any) (ok bool)

// BroadcastToNamespace sends to the sessions that Serve has taken. Source:
// server.go, v1.7.0.
//
//connlint:send s never be sent
func (s *Server) BroadcastToNamespace(namespace, event string, args ...any) (ok bool)
