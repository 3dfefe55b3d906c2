package server // import "github.com/go-stomp/stomp/server"

import (
	"net"
)

// Server only holds settings. Source: server/server.go, v2.0.3.
//
//connlint:connection
type Server struct{}

// ListenAndServe binds addr and serves; only an error of the bind makes it return.
// Source: server/server.go and server/processor.go, v2.0.3.
//
//connlint:drive addr until the process ends
//connlint:split net.Listen("tcp", {addr}) ; Serve({})
//connlint:nonnil err
func ListenAndServe(addr string) (err error)

// Serve serves on l and never returns, not even when l is closed. Source:
// server/server.go and server/processor.go, v2.0.3.
//
//connlint:drive l until the process ends
func Serve(l net.Listener) (err error)

// ListenAndServe binds s.Addr and serves; only an error of the bind makes it return.
// Source: server/server.go and server/processor.go, v2.0.3.
//
//connlint:drive s, s.Addr until the process ends
//connlint:split net.Listen("tcp", {s}.Addr) ; {s}.Serve({})
//connlint:nonnil err
func (s *Server) ListenAndServe() (err error)

// Serve serves on l and never returns, not even when l is closed. Source:
// server/server.go and server/processor.go, v2.0.3.
//
//connlint:drive s, l until the process ends
func (s *Server) Serve(l net.Listener) (err error)
