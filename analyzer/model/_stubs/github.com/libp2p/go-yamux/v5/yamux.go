package yamux // import "github.com/libp2p/go-yamux/v5"

import (
	"context"
	"net"
	"time"
)

// Session starts its own loops, so nobody has to drive it; the loop of
// AcceptStream is the server's drive. Source: session.go, v5.1.0.
//
//connlint:connection
type Session struct{}

// Stream is one stream of a session. Source: stream.go, v5.1.0.
//
//connlint:connection half
type Stream struct{}

// Client wraps conn without a handshake and returns at once. Source: mux.go,
// v5.1.0.
//
//connlint:same s, conn
func Client(conn net.Conn, config *Config, mm func() (MemoryManager, error)) (s *Session, err error)

// Server wraps conn without a handshake and returns at once. Source: mux.go,
// v5.1.0.
//
//connlint:same s, conn
func Server(conn net.Conn, config *Config, mm func() (MemoryManager, error)) (s *Session, err error)

// Open returns at once for the first 256 streams that the peer has not
// accepted; ctx bounds it. Source: session.go, v5.1.0.
//
//connlint:send s never open
//connlint:open c as client
//connlint:child c of s
func (s *Session) Open(ctx context.Context) (c net.Conn, err error)

// OpenStream returns at once for the first 256 streams that the peer has not
// accepted; ctx bounds it. Source: session.go, v5.1.0.
//
//connlint:send s never open
//connlint:open st as client
//connlint:child st of s
func (s *Session) OpenStream(ctx context.Context) (st *Stream, err error)

// Accept waits for the peer's next stream, or the end of the session. Source:
// session.go, v5.1.0.
//
//connlint:accept s
//connlint:open c as server
//connlint:child c of s
func (s *Session) Accept() (c net.Conn, err error)

// AcceptStream waits for the peer's next stream, or the end of the session.
// Source: session.go, v5.1.0.
//
//connlint:accept s
//connlint:open st as server
//connlint:child st of s
func (s *Session) AcceptStream() (st *Stream, err error)

// CloseChan returns a channel that is closed with the session. Source:
// session.go, v5.1.0.
//
//connlint:wait s until the session is closed
func (s *Session) CloseChan() (ch <-chan struct{})

// IsClosed tells whether the session is closed. Source: session.go, v5.1.0.
//
//connlint:over closed of s
func (s *Session) IsClosed() (closed bool)

// Ping waits for the answer of the peer's session. Source: session.go, v5.1.0.
//
//connlint:send s never be sent
func (s *Session) Ping() (dur time.Duration, err error)

// Close ends the session and its streams. Source: session.go, v5.1.0.
//
//connlint:stop s
func (s *Session) Close() (err error)

// CloseWithError ends the session and its streams. Source: session.go, v5.1.0.
//
//connlint:stop s
func (s *Session) CloseWithError(errCode uint32) (err error)

// GoAway tells the peer to open no more streams. Source: session.go, v5.1.0.
//
//connlint:neutral it refuses new streams, and the session goes on
func (s *Session) GoAway() (err error)

// Read waits for data or the end. Source: stream.go, v5.1.0.
//
//connlint:recv s
func (s *Stream) Read(b []byte) (n int, err error)

// Write waits while the window of the peer is full. Source: stream.go, v5.1.0.
//
//connlint:send s never be written
func (s *Stream) Write(b []byte) (n int, err error)

// CloseWrite ends the sending direction only. Source: stream.go, v5.1.0.
//
//connlint:half-stop s
func (s *Stream) CloseWrite() (err error)

// Close ends both directions. Source: stream.go, v5.1.0.
//
//connlint:stop s
func (s *Stream) Close() (err error)

// Reset ends both directions. Source: stream.go, v5.1.0.
//
//connlint:stop s
func (s *Stream) Reset() (err error)

// ResetWithError ends both directions. Source: stream.go, v5.1.0.
//
//connlint:stop s
func (s *Stream) ResetWithError(errCode uint32) (err error)

// SetDeadline ends reads and writes at t. Source: stream.go, v5.1.0.
//
//connlint:bound s
func (s *Stream) SetDeadline(t time.Time) (err error)

// SetReadDeadline ends reads at t. Source: stream.go, v5.1.0.
//
//connlint:bound s
func (s *Stream) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline ends writes at t. Source: stream.go, v5.1.0.
//
//connlint:neutral it bounds the writes; the read loop goes on
func (s *Stream) SetWriteDeadline(t time.Time) (err error)
