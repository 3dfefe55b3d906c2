package server // import "github.com/creachadair/jrpc2/server"

import (
	"context"
	"net"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/channel"
)

// Loop runs a server for each connection in its own goroutine, and waits for
// all of them at its end. It returns nil when the listener was closed. Source:
// server/loop.go, v1.3.6.
//
//connlint:drive lst until {ctx} ends or the listener of {lst} is closed
//connlint:bound-by ctx
func Loop(ctx context.Context, lst Accepter, newService func() Service, opts *LoopOptions) (err error)

// NetAccepter adapts a listener; the end of the context given to Accept closes
// it. Source: server/loop.go, v1.3.6.
//
//connlint:same a, lst
func NetAccepter(lst net.Listener, f channel.Framing) (a Accepter)

// Accepter is what Loop takes connections from. Source: server/loop.go, v1.3.6.
//
//connlint:connection
type Accepter interface {
	// Accept waits for the next connection or the end of ctx. Source:
	// server/loop.go, v1.3.6.
	//
	//connlint:accept recv
	//connlint:bound-by ctx
	//connlint:open ch as server
	//connlint:child ch of recv
	Accept(ctx context.Context) (ch channel.Channel, err error)
}

// Local is a client and a server, linked in memory; both run. Source:
// server/local.go, v1.3.6.
type Local struct {
	// Server is one end. Source: server/local.go, v1.3.6.
	//
	//connlint:same
	Server *jrpc2.Server

	// Client is the other end. Source: server/local.go, v1.3.6.
	//
	//connlint:same
	Client *jrpc2.Client
}

// NewLocal starts both ends, so a call may follow at once. Source:
// server/local.go, v1.3.6.
//
//connlint:open l
func NewLocal(assigner jrpc2.Assigner, opts *LocalOptions) (l Local)

// Close closes the client and waits for the server. Source: server/local.go,
// v1.3.6.
//
//connlint:stop l
func (l Local) Close() (err error)
