package yamux // import "github.com/hashicorp/yamux"

import (
	"context"
	"io"
	"net"
	"time"
)

// Session starts its own read, write and keepalive loops, so nobody has to
// drive it; the loop of Accept is the server's drive. Source: session.go,
// v0.1.2.
//
//connlint:connection
type Session struct{}

// Stream is one stream of a session. Source: stream.go, v0.1.2.
//
//connlint:connection half
type Stream struct{}

// Client wraps conn without a handshake and returns at once. Source: mux.go,
// v0.1.2.
//
//connlint:same s, conn
func Client(conn io.ReadWriteCloser, config *Config) (s *Session, err error)

// Server wraps conn without a handshake and returns at once. Source: mux.go,
// v0.1.2.
//
//connlint:same s, conn
func Server(conn io.ReadWriteCloser, config *Config) (s *Session, err error)

// Open returns at once for the first 256 streams that the peer has not
// accepted. Source: session.go, v0.1.2.
//
//connlint:send s never open
//connlint:queued s
//connlint:open c as client
//connlint:child c of s
func (s *Session) Open() (c net.Conn, err error)

// OpenStream returns at once for the first 256 streams that the peer has not
// accepted. Source: session.go, v0.1.2.
//
//connlint:send s never open
//connlint:queued s
//connlint:open st as client
//connlint:child st of s
func (s *Session) OpenStream() (st *Stream, err error)

// Accept waits for the peer's next stream, or the end of the session. Source:
// session.go, v0.1.2.
//
//connlint:accept s
//connlint:open c as server
//connlint:child c of s
func (s *Session) Accept() (c net.Conn, err error)

// AcceptStream waits for the peer's next stream, or the end of the session.
// Source: session.go, v0.1.2.
//
//connlint:accept s
//connlint:open st as server
//connlint:child st of s
func (s *Session) AcceptStream() (st *Stream, err error)

// AcceptStreamWithContext waits for the peer's next stream, the end of the
// session or of ctx. Source: session.go, v0.1.2.
//
//connlint:accept s
//connlint:bound-by ctx
//connlint:open st as server
//connlint:child st of s
func (s *Session) AcceptStreamWithContext(ctx context.Context) (st *Stream, err error)

// CloseChan returns a channel that is closed with the session. Source:
// session.go, v0.1.2.
//
//connlint:wait s until the session {s} is closed
func (s *Session) CloseChan() (ch <-chan struct{})

// IsClosed tells whether the session is closed. Source: session.go, v0.1.2.
//
//connlint:over closed of s
func (s *Session) IsClosed() (closed bool)

// Ping waits for the peer's session to answer, at most ConnectionWriteTimeout.
// Source: session.go, v0.1.2.
//
//connlint:send s never be sent
func (s *Session) Ping() (d time.Duration, err error)

// GoAway tells the peer to open no more streams. Source: session.go, v0.1.2.
//
//connlint:neutral it only refuses new streams of the peer; the session lives on
func (s *Session) GoAway() (err error)

// Close closes the connection and all streams. Source: session.go, v0.1.2.
//
//connlint:stop s
func (s *Session) Close() (err error)

// Read waits for data. Source: stream.go, v0.1.2.
//
//connlint:recv s
func (s *Stream) Read(b []byte) (n int, err error)

// Write waits for the peer to read once the window (256 KiB) is full. Source:
// stream.go, v0.1.2.
//
//connlint:send s never be written
func (s *Stream) Write(b []byte) (n int, err error)

// Close ends the sending direction; reads go on until the peer closes too.
// Source: stream.go, v0.1.2.
//
//connlint:half-stop s
func (s *Stream) Close() (err error)

// SetDeadline makes all reads after t fail. Source: stream.go, v0.1.2.
//
//connlint:bound s
func (s *Stream) SetDeadline(t time.Time) (err error)

// SetReadDeadline makes all reads after t fail. Source: stream.go, v0.1.2.
//
//connlint:bound s
func (s *Stream) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline makes all writes after t fail. Source: stream.go, v0.1.2.
//
//connlint:neutral it bounds the writes; a read loop goes on
func (s *Stream) SetWriteDeadline(t time.Time) (err error)

// Session returns the session in which the stream lives. Source: stream.go,
// v0.1.2.
//
//connlint:child s of s
func (s *Stream) Session() (s2 *Session)
