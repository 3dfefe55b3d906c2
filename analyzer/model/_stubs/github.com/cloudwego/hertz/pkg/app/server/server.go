package server // import "github.com/cloudwego/hertz/pkg/app/server"

import (
	"net"

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
//connlint:address opts of h
func New(opts ...config.Option) (h *Hertz)

// Default binds nothing. Source: hertz.go, v0.10.4.
//
//connlint:open h as listener
//connlint:address opts of h
func Default(opts ...config.Option) (h *Hertz)

// WithHostPorts is the address that Run binds. Source: option.go, v0.10.4.
//
//connlint:same o, hp
func WithHostPorts(hp string) (o config.Option)

// WithListener is the listener that Run serves. Source: option.go, v0.10.4.
//
//connlint:same o, ln
func WithListener(ln net.Listener) (o config.Option)

// Spin serves until the process gets a signal to end, or Run has failed.
// Source: hertz.go, v0.10.4.
//
//connlint:drive h until the process gets a signal to end
func (h *Hertz) Spin()
