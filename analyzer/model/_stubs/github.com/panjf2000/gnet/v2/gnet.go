package gnet // import "github.com/panjf2000/gnet/v2"

import (
	"context"
	"net"
	"time"
)

// Engine is the handle of a Run, as OnBoot gets it. Source: gnet.go, v2.9.0.
//
//connlint:connection
type Engine struct{}

// Client has its own event loops. Source: client_unix.go, v2.9.0.
//
//connlint:connection
type Client struct{}

// OnBoot does nothing. Source: gnet.go, v2.9.0.
//
//connlint:neutral it returns None
func (*BuiltinEventEngine) OnBoot(_ Engine) (action Action)

// OnShutdown does nothing. Source: gnet.go, v2.9.0.
//
//connlint:neutral it does nothing
func (*BuiltinEventEngine) OnShutdown(_ Engine)

// OnOpen does nothing. Source: gnet.go, v2.9.0.
//
//connlint:neutral it returns None
func (*BuiltinEventEngine) OnOpen(_ Conn) (out []byte, action Action)

// OnClose does nothing. Source: gnet.go, v2.9.0.
//
//connlint:neutral it returns None
func (*BuiltinEventEngine) OnClose(_ Conn, _ error) (action Action)

// OnTraffic does nothing. Source: gnet.go, v2.9.0.
//
//connlint:neutral it returns None
func (*BuiltinEventEngine) OnTraffic(_ Conn) (action Action)

// OnTick does nothing. Source: gnet.go, v2.9.0.
//
//connlint:neutral it returns None
func (*BuiltinEventEngine) OnTick() (delay time.Duration, action Action)

// Run binds protoAddr and serves until the engine is stopped. The methods of
// eventHandler run in the event loops; each may end it by the action that it
// returns. Source: gnet.go and engine_unix.go, v2.9.0.
//
//connlint:drive protoAddr until Stop is called unless eventHandler returns Shutdown
func Run(eventHandler EventHandler, protoAddr string, opts ...Option) (err error)

// Rotate serves several addresses as Run does one. Source: gnet.go, v2.9.0.
//
//connlint:neutral a handler ends it by returning Shutdown
func Rotate(eventHandler EventHandler, addrs []string, opts ...Option) (err error)

// Stop ends the Run of protoAddr and waits for it. Source: gnet.go, v2.9.0.
//
//connlint:stop protoAddr
func Stop(ctx context.Context, protoAddr string) (err error)

// Stop ends Run and waits for it. Source: gnet.go, v2.9.0.
//
//connlint:stop e
func (e Engine) Stop(ctx context.Context) (err error)

// NewClient has no event loop before Start. Source: client_unix.go, v2.9.0.
//
//connlint:open cli as client
func NewClient(eh EventHandler, opts ...Option) (cli *Client, err error)

// Start returns at once; the event loops run in goroutines of their own.
// Source: client_unix.go, v2.9.0.
//
//connlint:go cli
func (cli *Client) Start() (err error)

// Dial connects; Start has to come before. Source: client_unix.go, v2.9.0.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
func (cli *Client) Dial(network, address string) (c Conn, err error)

// DialContext connects; Start has to come before. Source: client_unix.go,
// v2.9.0.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
func (cli *Client) DialContext(network, address string, ctx any) (c Conn, err error)

// Enroll hands c over to the event loops. Source: client_unix.go, v2.9.0.
//
//connlint:same gc, c
func (cli *Client) Enroll(c net.Conn) (gc Conn, err error)

// EnrollContext hands c over to the event loops. Source: client_unix.go,
// v2.9.0.
//
//connlint:same gc, c
func (cli *Client) EnrollContext(c net.Conn, ctx any) (gc Conn, err error)

// Stop ends the event loops. Source: client_unix.go, v2.9.0.
//
//connlint:stop cli
func (cli *Client) Stop() (err error)
