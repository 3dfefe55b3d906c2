package spdystream // import "github.com/moby/spdystream"

import (
	"net"
	"net/http"
	"time"

	"github.com/moby/spdystream/spdy"
)

// Connection is driven by Serve, on both sides. Source: connection.go, v0.5.1.
//
//connlint:connection
type Connection struct{}

// Stream is one stream of a Connection, with half close. Source: stream.go,
// v0.5.1.
//
//connlint:connection half
type Stream struct{}

// NewConnection reads nothing before Serve. Source: connection.go, v0.5.1.
//
//connlint:same s, conn
//connlint:needs s
func NewConnection(conn net.Conn, server bool) (s *Connection, err error)

// NewConnectionWithOptions reads nothing before Serve. Source: connection.go,
// v0.5.1.
//
//connlint:same s, conn
//connlint:needs s
func NewConnectionWithOptions(conn net.Conn, server bool, opts ...spdy.FramerOption) (s *Connection, err error)

// Serve reads until the connection ends; newHandler runs in goroutines of
// Serve. It is meant for a goroutine of its own, before the first stream is
// created. Source: connection.go, v0.5.1.
//
//connlint:drive s until the connection is closed
//connlint:go newHandler
func (s *Connection) Serve(newHandler StreamHandler)

// CreateStream writes one frame; the reply comes through Serve. Source:
// connection.go, v0.5.1.
//
//connlint:send s never open
//connlint:open stream as client
//connlint:child stream of s
func (s *Connection) CreateStream(headers http.Header, parent *Stream, fin bool) (stream *Stream, err error)

// Ping waits for the answer, which only a running Serve brings. Source:
// connection.go, v0.5.1.
//
//connlint:send s never be answered
//connlint:await s
//connlint:needs s by {s}.Serve
func (s *Connection) Ping() (d time.Duration, err error)

// Close says goodbye and closes. Source: connection.go, v0.5.1.
//
//connlint:stop s
func (s *Connection) Close() (err error)

// CloseWait says goodbye and closes. Source: connection.go, v0.5.1.
//
//connlint:stop s
func (s *Connection) CloseWait() (err error)

// Wait blocks until the shutdown is complete, or for waitTimeout if that is
// not 0. Somebody else has to close. Source: connection.go, v0.5.1.
//
//connlint:wait s until {s}.Close is called or the peer closes
func (s *Connection) Wait(waitTimeout time.Duration) (err error)

// CloseChan is closed with the connection. Source: connection.go, v0.5.1.
//
//connlint:wait s until {s}.Close is called or the peer closes
func (s *Connection) CloseChan() (ch <-chan bool)

// Write writes one frame. Source: stream.go, v0.5.1.
//
//connlint:send s never be written
func (s *Stream) Write(data []byte) (n int, err error)

// WriteData writes one frame. Source: stream.go, v0.5.1.
//
//connlint:send s never be written
func (s *Stream) WriteData(data []byte, fin bool) (err error)

// SendHeader writes one frame. Source: stream.go, v0.5.1.
//
//connlint:send s never be written
func (s *Stream) SendHeader(headers http.Header, fin bool) (err error)

// SendReply writes one frame. Source: stream.go, v0.5.1.
//
//connlint:send s never be written
func (s *Stream) SendReply(headers http.Header, fin bool) (err error)

// Wait waits for the reply of the peer, which only a running Serve brings.
// Source: stream.go, v0.5.1.
//
//connlint:send s never be answered
//connlint:await s
//connlint:needs s by the Serve of its connection
func (s *Stream) Wait() (err error)

// Read waits for one frame, which only a running Serve brings. Source:
// stream.go, v0.5.1.
//
//connlint:recv s
//connlint:await s
//connlint:needs s by the Serve of its connection
func (s *Stream) Read(p []byte) (n int, err error)

// ReadData waits for one frame, which only a running Serve brings. Source:
// stream.go, v0.5.1.
//
//connlint:recv s
//connlint:await s
//connlint:needs s by the Serve of its connection
func (s *Stream) ReadData() (b []byte, err error)

// ReceiveHeader waits for one frame, which only a running Serve brings. Source:
// stream.go, v0.5.1.
//
//connlint:recv s
//connlint:await s
//connlint:needs s by the Serve of its connection
func (s *Stream) ReceiveHeader() (h http.Header, err error)

// CreateSubStream writes one frame. Source: stream.go, v0.5.1.
//
//connlint:send s never open
//connlint:open sub as client
//connlint:child sub of s
func (s *Stream) CreateSubStream(headers http.Header, fin bool) (sub *Stream, err error)

// Close ends the sending direction only. Source: stream.go, v0.5.1.
//
//connlint:half-stop s
func (s *Stream) Close() (err error)

// Reset ends both directions. Source: stream.go, v0.5.1.
//
//connlint:stop s
func (s *Stream) Reset() (err error)

// Cancel ends both directions. Source: stream.go, v0.5.1.
//
//connlint:stop s
func (s *Stream) Cancel() (err error)

// Refuse ends both directions. Source: stream.go, v0.5.1.
//
//connlint:stop s
func (s *Stream) Refuse() (err error)
