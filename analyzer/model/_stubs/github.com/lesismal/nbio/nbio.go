package nbio // import "github.com/lesismal/nbio"

import (
	"context"
)

// Engine accepts and reads in goroutines of its own. Source: engine.go,
// 2d97e9d.
//
//connlint:connection
type Engine struct{}

// NewEngine binds nothing before Start. Source: engine_unix.go, 2d97e9d.
//
//connlint:open g as listener
func NewEngine(conf Config) (g *Engine)

// Start binds, and starts goroutines. Source: engine_unix.go, 2d97e9d.
//
//connlint:go g
func (g *Engine) Start() (err error)

// Stop closes the listeners and the connections. Source: engine.go, 2d97e9d.
//
//connlint:stop g
func (g *Engine) Stop()

// Shutdown closes the listeners and the connections. Source: engine.go,
// 2d97e9d.
//
//connlint:stop g
func (g *Engine) Shutdown(ctx context.Context) (err error)
