package route // import "github.com/cloudwego/hertz/pkg/route"

import (
	"context"

	"github.com/cloudwego/hertz/pkg/common/config"
)

// Engine serves with its transport. Source: engine.go, v0.10.4.
//
//connlint:connection
type Engine struct{}

// NewEngine binds nothing. Source: engine.go, v0.10.4.
//
//connlint:open engine as listener
func NewEngine(opt *config.Options) (engine *Engine)

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
