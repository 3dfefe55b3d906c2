package smux // import "github.com/xtaci/smux"

import (
	"io"
	"time"
)

// Session starts its own loops, so nobody has to drive it; the loop of
// AcceptStream is the server's drive. Source: session.go, v1.5.56.
//
//connlint:connection
type Session struct{}

// Stream is one stream of a session; its methods are promoted from an
// unexported type. Source: stream.go, v1.5.56.
//
//connlint:connection half
type Stream struct{}

// Client wraps conn and returns at once. Source: mux.go, v1.5.56.
//
//connlint:same s, conn
func Client(conn io.ReadWriteCloser, config *Config) (s *Session, err error)

// Server wraps conn and returns at once. Source: mux.go, v1.5.56.
//
//connlint:same s, conn
func Server(conn io.ReadWriteCloser, config *Config) (s *Session, err error)

// Open returns when its frame is written, after at most 30 s: at once over TCP,
// when a peer session reads over net.Pipe. Source: session.go, v1.5.56.
//
//connlint:send s never open
//connlint:queued s
//connlint:open c as client
//connlint:child c of s
func (s *Session) Open() (c io.ReadWriteCloser, err error)

// OpenStream returns when its frame is written, after at most 30 s: at once
// over TCP, when a peer session reads over net.Pipe. Source: session.go,
// v1.5.56.
//
//connlint:send s never open
//connlint:queued s
//connlint:open st as client
//connlint:child st of s
func (s *Session) OpenStream() (st *Stream, err error)

// Accept waits for the peer's next stream, or the end of the session. Source:
// session.go, v1.5.56.
//
//connlint:accept s
//connlint:open c as server
//connlint:child c of s
func (s *Session) Accept() (c io.ReadWriteCloser, err error)

// AcceptStream waits for the peer's next stream, or the end of the session.
// 1024 streams that are not accepted stall the whole session. Source:
// session.go, v1.5.56.
//
//connlint:accept s
//connlint:open st as server
//connlint:child st of s
func (s *Session) AcceptStream() (st *Stream, err error)

// CloseChan returns a channel that is closed with the session. Source:
// session.go, v1.5.56.
//
//connlint:wait s until the session {s} is closed
func (s *Session) CloseChan() (ch <-chan struct{})

// Close closes the connection and all streams. Source: session.go, v1.5.56.
//
//connlint:stop s
func (s *Session) Close() (err error)

// IsClosed tells whether the session is closed. Source: session.go, v1.5.56.
//
//connlint:over closed of s
func (s *Session) IsClosed() (closed bool)

// SetDeadline bounds Accept and AcceptStream. Source: session.go, v1.5.56.
//
//connlint:bound s
func (s *Session) SetDeadline(t time.Time) (err error)

// Read waits for data. Source: stream.go, v1.5.56.
//
//connlint:recv s
func (s *Stream) Read(b []byte) (n int, err error)

// WriteTo copies the stream to w until it ends. Source: stream.go, v1.5.56.
//
//connlint:drive s at eof until the peer closes the stream {s}
//connlint:send w never be written
func (s *Stream) WriteTo(w io.Writer) (n int64, err error)

// Write waits for the session's window and queue. Source: stream.go, v1.5.56.
//
//connlint:send s never be written
func (s *Stream) Write(b []byte) (n int, err error)

// CloseWrite ends the sending direction only. Source: stream.go, v1.5.56.
//
//connlint:half-stop s
func (s *Stream) CloseWrite() (err error)

// Close closes the stream. Source: stream.go, v1.5.56.
//
//connlint:stop s
func (s *Stream) Close() (err error)

// GetDieCh returns a channel that is closed when either side closes the stream.
// Source: stream.go, v1.5.56.
//
//connlint:wait s until the stream {s} is closed
func (s *Stream) GetDieCh() (ch <-chan struct{})

// SetDeadline makes all reads after t fail. Source: stream.go, v1.5.56.
//
//connlint:bound s
func (s *Stream) SetDeadline(t time.Time) (err error)

// SetReadDeadline makes all reads after t fail. Source: stream.go, v1.5.56.
//
//connlint:bound s
func (s *Stream) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline makes all writes after t fail. Source: stream.go, v1.5.56.
//
//connlint:neutral it bounds the writes; a read loop goes on
func (s *Stream) SetWriteDeadline(t time.Time) (err error)
