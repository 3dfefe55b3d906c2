package network // import "github.com/libp2p/go-libp2p/core/network"

import (
	"context"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

// MuxedStream is a stream of a connection; each direction ends by itself.
// Source: core/network/mux.go, v0.51.0.
//
//connlint:connection half
type MuxedStream interface {
	// CloseWrite ends the sending direction only.
	//
	//connlint:half-stop recv
	CloseWrite() (err error)

	// CloseRead ends the reads here; writes go on.
	//
	//connlint:neutral it ends the reads here and tells the peer nothing that it waits for
	CloseRead() (err error)

	// Reset ends both directions.
	//
	//connlint:stop recv
	Reset() (err error)

	// ResetWithError ends both directions.
	//
	//connlint:stop recv
	ResetWithError(errCode StreamErrorCode) (err error)

	// SetDeadline ends reads and writes at t.
	//
	//connlint:bound recv
	SetDeadline(t time.Time) (err error)

	// SetReadDeadline ends reads at t.
	//
	//connlint:bound recv
	SetReadDeadline(t time.Time) (err error)

	// SetWriteDeadline ends writes at t.
	//
	//connlint:neutral it bounds the writes; the read loop goes on
	SetWriteDeadline(t time.Time) (err error)
}

// Stream is a MuxedStream with its protocol. Source: core/network/stream.go,
// v0.51.0.
//
//connlint:connection half
type Stream interface{}

// MuxedConn carries streams; its loop of AcceptStream is the server's drive.
// Source: core/network/mux.go, v0.51.0.
//
//connlint:connection
type MuxedConn interface {
	// CloseWithError ends the connection.
	//
	//connlint:stop recv
	CloseWithError(errCode ConnErrorCode) (err error)

	// IsClosed tells whether the connection is closed.
	//
	//connlint:over closed of recv
	IsClosed() (closed bool)

	// OpenStream opens a stream.
	//
	//connlint:send recv never open
	//connlint:open s as client
	//connlint:child s of recv
	OpenStream(ctx context.Context) (s MuxedStream, err error)

	// AcceptStream waits for a stream that the peer opens, or the end of the
	// connection.
	//
	//connlint:accept recv
	//connlint:open s as server
	//connlint:child s of recv
	AcceptStream() (s MuxedStream, err error)
}

// Network accepts and dials in goroutines of its own. Source:
// core/network/network.go, v0.51.0.
//
//connlint:connection
type Network interface {
	// SetStreamHandler runs the handler in a goroutine of its own for each stream.
	//
	//connlint:go handler
	SetStreamHandler(handler StreamHandler)

	// NewStream connects to the peer if need be and opens a stream.
	//
	//connlint:send recv never open
	//connlint:open s as client
	//connlint:child s of recv
	NewStream(ctx context.Context, p peer.ID) (s Stream, err error)
}
