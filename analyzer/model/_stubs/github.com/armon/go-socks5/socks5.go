package socks5 // import "github.com/armon/go-socks5"

import (
	"net"
)

// Server serves each client in a goroutine of its own, and has no way to stop it.
// Source: socks5.go, v0.0.0-20160902184237-e75332964ef5.
//
//connlint:connection
type Server struct{}

// New binds nothing. Source: socks5.go, v0.0.0-20160902184237-e75332964ef5.
//
//connlint:open s as listener
func New(conf *Config) (s *Server, err error)

// ListenAndServe binds addr and serves; it never returns nil. Source: socks5.go,
// v0.0.0-20160902184237-e75332964ef5.
//
//connlint:drive s, addr until its listener fails
//connlint:split net.Listen({network}, {addr}) ; {s}.Serve({})
//connlint:nonnil err
func (s *Server) ListenAndServe(network, addr string) (err error)

// Serve serves on l; it never returns nil. Source: socks5.go,
// v0.0.0-20160902184237-e75332964ef5.
//
//connlint:drive s, l until {l} is closed
//connlint:nonnil err
func (s *Server) Serve(l net.Listener) (err error)

// ServeConn serves one client until that leaves. Source: socks5.go,
// v0.0.0-20160902184237-e75332964ef5.
//
//connlint:drive conn until the client of {conn} disconnects
func (s *Server) ServeConn(conn net.Conn) (err error)
