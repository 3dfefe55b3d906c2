package nbhttp // import "github.com/lesismal/nbio/nbhttp"

import (
	"context"
)

// Engine accepts and reads in goroutines of its own. Source: engine.go,
// 2d97e9d.
//
//connlint:connection
type Engine struct{}

// Server is an Engine. Source: server.go, 2d97e9d.
//
//connlint:connection
type Server struct {
	//connlint:same
	Engine *Engine
}

// NewEngine binds nothing before Start. Source: engine.go, 2d97e9d.
//
//connlint:open e as listener
func NewEngine(conf Config) (e *Engine)

// NewServer binds nothing before Start. Source: server.go, 2d97e9d.
//
//connlint:open s as listener
func NewServer(conf Config, v ...any) (s *Server)

// NewServerTLS binds nothing before Start. Source: server.go, 2d97e9d.
//
//connlint:open s as listener
func NewServerTLS(conf Config, v ...any) (s *Server)

// Start binds, and starts goroutines. Source: engine.go, 2d97e9d.
//
//connlint:go e
func (e *Engine) Start() (err error)

// Stop closes the listeners and the connections. Source: engine.go, 2d97e9d.
//
//connlint:stop e
func (e *Engine) Stop()

// Shutdown closes the listeners and the connections. Source: engine.go,
// 2d97e9d.
//
//connlint:stop e
func (e *Engine) Shutdown(ctx context.Context) (err error)
