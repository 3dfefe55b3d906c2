package host // import "github.com/libp2p/go-libp2p/core/host"

import (
	"context"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
)

// Host listens and dials in goroutines of its own from the time it is made, so
// nobody has to drive it. Source: core/host/host.go, v0.51.0.
//
//connlint:connection
type Host interface {
	// Connect waits until there is a connection to the peer.
	//
	//connlint:neutral it waits for one connection to a peer and needs no driver here
	Connect(ctx context.Context, pi peer.AddrInfo) (err error)

	// SetStreamHandler runs the handler in a goroutine of its own for each stream.
	//
	//connlint:go handler
	SetStreamHandler(pid protocol.ID, handler network.StreamHandler)

	// SetStreamHandlerMatch runs the handler in a goroutine of its own for each
	// stream.
	//
	//connlint:go handler
	SetStreamHandlerMatch(pid protocol.ID, match func(protocol.ID) bool, handler network.StreamHandler)

	// NewStream connects to the peer if need be and opens a stream.
	//
	//connlint:send recv never open
	//connlint:open s as client
	//connlint:child s of recv
	NewStream(ctx context.Context, p peer.ID, pids ...protocol.ID) (s network.Stream, err error)

	// Close ends the host and its connections.
	//
	//connlint:stop recv
	Close() (err error)
}
