package bufconn // import "google.golang.org/grpc/test/bufconn"

import (
	"context"
	"net"
)

// Listener is an in-memory listener; only its own Dial reaches it. Source:
// test/bufconn/bufconn.go, v1.85.0.
//
//connlint:connection
type Listener struct{}

// Listen makes an in-memory listener with a queue of connections that is not
// buffered. Source: test/bufconn/bufconn.go, v1.85.0.
//
//connlint:open l as listener
func Listen(sz int) (l *Listener)

// Accept waits for a Dial or for Close. Source: test/bufconn/bufconn.go,
// v1.85.0.
//
//connlint:accept l
//connlint:open c as pipe
//connlint:child c of l
func (l *Listener) Accept() (c net.Conn, err error)

// Dial blocks until an Accept takes the connection, unlike a dial over TCP.
// Source: test/bufconn/bufconn.go, v1.85.0.
//
//connlint:send l never connect
//connlint:open c as pipe
//connlint:child c of l
func (l *Listener) Dial() (c net.Conn, err error)

// DialContext blocks until an Accept takes the connection, or ctx ends. Source:
// test/bufconn/bufconn.go, v1.85.0.
//
//connlint:send l never connect
//connlint:bound-by ctx
//connlint:open c as pipe
//connlint:child c of l
func (l *Listener) DialContext(ctx context.Context) (c net.Conn, err error)

// Close ends Accept and Dial; accepted connections stay open. Source:
// test/bufconn/bufconn.go, v1.85.0.
//
//connlint:stop l
func (l *Listener) Close() (err error)

// Addr names the listener for a dialer that the caller supplies. Source:
// test/bufconn/bufconn.go, v1.85.0.
//
//connlint:address a of l
func (l *Listener) Addr() (a net.Addr)
