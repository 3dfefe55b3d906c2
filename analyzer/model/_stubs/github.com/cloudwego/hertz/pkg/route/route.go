package route // import "github.com/cloudwego/hertz/pkg/route"

import (
	"context"
)

// Engine serves with its transport. Source: engine.go, v0.10.4.
//
//connlint:connection
type Engine struct{}

// Run binds and serves. Source: engine.go, v0.10.4.
//
//connlint:drive engine until {engine}.Shutdown or {engine}.Close is called
func (engine *Engine) Run() (err error)

// Shutdown ends Run. Source: engine.go, v0.10.4.
//
//connlint:stop engine
func (engine *Engine) Shutdown(ctx context.Context) (err error)

// Close ends Run. Source: engine.go, v0.10.4.
//
//connlint:stop engine
func (engine *Engine) Close() (err error)
