package server // import "github.com/cloudwego/hertz/pkg/app/server"

import (
	"github.com/cloudwego/hertz/pkg/common/config"
	"github.com/cloudwego/hertz/pkg/route"
)

// Hertz is an Engine that waits for signals. Source: hertz.go, v0.10.4.
//
//connlint:connection
type Hertz struct {
	//connlint:same
	Engine *route.Engine
}

// New binds nothing. Source: hertz.go, v0.10.4.
//
//connlint:open h as listener
func New(opts ...config.Option) (h *Hertz)

// Default binds nothing. Source: hertz.go, v0.10.4.
//
//connlint:open h as listener
func Default(opts ...config.Option) (h *Hertz)

// Spin serves until the process gets a signal to end, or Run has failed.
// Source: hertz.go, v0.10.4.
//
//connlint:drive h until the process gets a signal to end
func (h *Hertz) Spin()
