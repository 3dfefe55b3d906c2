package http // import "github.com/go-kratos/kratos/v2/transport/http"

import (
	"context"
	"net"
	"net/http"
	"net/url"
)

// Server is a transport over net/http. Source: server.go, v2.8.3.
//
//connlint:connection
type Server struct {
	//connlint:same
	Server *http.Server
}

// NewServer binds nothing. Source: server.go, v2.8.3.
//
//connlint:open s as listener
//connlint:address opts of s
func NewServer(opts ...ServerOption) (s *Server)

// Address is what Start binds. Source: server.go, v2.8.3.
//
//connlint:same o, addr
func Address(addr string) (o ServerOption)

// Listener is what Start serves. Source: server.go, v2.8.3.
//
//connlint:same o, lis
func Listener(lis net.Listener) (o ServerOption)

// Start binds if Endpoint has not, and serves until Stop; it returns nil then.
// ctx does not end it. Source: server.go, v2.8.3.
//
//connlint:drive s until {s}.Stop is called
func (s *Server) Start(ctx context.Context) (err error)

// Stop ends Start. Source: server.go, v2.8.3.
//
//connlint:stop s
func (s *Server) Stop(ctx context.Context) (err error)

// Endpoint binds the listener and returns its address. Source: server.go,
// v2.8.3.
//
//connlint:address u of s
func (s *Server) Endpoint() (u *url.URL, err error)
