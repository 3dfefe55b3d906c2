package netpoll // import "github.com/cloudwego/netpoll"

import (
	"context"
	"net"
	"time"
)

// EventLoop serves one listener. Source: eventloop.go, v0.7.2.
//
//connlint:connection
type EventLoop interface {
	// Serve accepts on ln until Shutdown. Source: eventloop.go, v0.7.2.
	//
	//connlint:drive recv, ln until {recv}.Shutdown is called
	Serve(ln net.Listener) (err error)

	// Shutdown ends Serve and waits for the connections. Source: eventloop.go,
	// v0.7.2.
	//
	//connlint:stop recv
	Shutdown(ctx context.Context) (err error)
}

// NewEventLoop accepts nothing before Serve; onRequest runs in goroutines of
// the library. Source: netpoll_unix.go, v0.7.2.
//
//connlint:open loop as listener
//connlint:go onRequest
func NewEventLoop(onRequest OnRequest, ops ...Option) (loop EventLoop, err error)

// CreateListener binds addr. Source: net_listener.go, v0.7.2.
//
//connlint:open l as listener
//connlint:address addr of l
func CreateListener(network, addr string) (l Listener, err error)

// ConvertListener wraps l. Source: net_listener.go, v0.7.2.
//
//connlint:same nl, l
func ConvertListener(l net.Listener) (nl Listener, err error)

// DialConnection connects, within the timeout. Source: net_dialer.go, v0.7.2.
//
//connlint:send address never connect
//connlint:open connection as client
//connlint:child connection of address
func DialConnection(network, address string, timeout time.Duration) (connection Connection, err error)
