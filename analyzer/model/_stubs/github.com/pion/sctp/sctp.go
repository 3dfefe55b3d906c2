package sctp // import "github.com/pion/sctp"

import (
	"context"
	"time"
)

// Association reads and writes in goroutines of its own. Source:
// association.go, v1.11.1.
//
//connlint:connection
type Association struct{}

// Stream is one stream of an association; each direction ends by itself.
// Source: stream.go, v1.11.1.
//
//connlint:connection half
type Stream struct{}

// Client waits for the peer's half of the handshake over config.NetConn: both
// ends in one goroutine hang. Source: association.go, v1.11.1.
//
//connlint:send config.NetConn never begin
//connlint:recv config.NetConn
//connlint:same a, config.NetConn
func Client(config Config) (a *Association, err error)

// Server waits for the peer's half of the handshake over config.NetConn: both
// ends in one goroutine hang. Source: association.go, v1.11.1.
//
//connlint:send config.NetConn never begin
//connlint:recv config.NetConn
//connlint:same a, config.NetConn
func Server(config Config) (a *Association, err error)

// ClientWithOptions waits for the peer's half of the handshake over the connection
// of WithNetConn. Source: association.go, v1.11.1.
//
//connlint:open a
func ClientWithOptions(opts ...ClientOption) (a *Association, err error)

// ServerWithOptions waits for the peer's half of the handshake over the connection
// of WithNetConn. Source: association.go, v1.11.1.
//
//connlint:open a
func ServerWithOptions(opts ...ServerOption) (a *Association, err error)

// OpenStream tells the peer nothing: it sees the stream with the first write.
// Source: association.go, v1.11.1.
//
//connlint:send a never open
//connlint:open s as client
//connlint:child s of a
func (a *Association) OpenStream(streamIdentifier uint16, defaultPayloadType PayloadProtocolIdentifier) (s *Stream, err error)

// AcceptStream waits for a stream on which the peer has written, or for the end
// of the association, which is io.EOF. Source: association.go, v1.11.1.
//
//connlint:accept a
//connlint:open s as server
//connlint:child s of a
func (a *Association) AcceptStream() (s *Stream, err error)

// Shutdown waits for the end of the association or of ctx. Source:
// association.go, v1.11.1.
//
//connlint:stop a
func (a *Association) Shutdown(ctx context.Context) (err error)

// Close closes the connection below and waits for the read loop. Source:
// association.go, v1.11.1.
//
//connlint:stop a
func (a *Association) Close() (err error)

// Abort ends the association and waits for the read loop. Source:
// association.go, v1.11.1.
//
//connlint:stop a
func (a *Association) Abort(reason string)

// Read waits for a message or the reset of the stream. Source: stream.go,
// v1.11.1.
//
//connlint:recv s
func (s *Stream) Read(p []byte) (n int, err error)

// ReadSCTP waits for a message or the reset of the stream. Source: stream.go,
// v1.11.1.
//
//connlint:recv s
func (s *Stream) ReadSCTP(payload []byte) (n int, ppi PayloadProtocolIdentifier, err error)

// Write queues one message. Source: stream.go, v1.11.1.
//
//connlint:send s never be written
func (s *Stream) Write(payload []byte) (n int, err error)

// WriteSCTP queues one message. Source: stream.go, v1.11.1.
//
//connlint:send s never be written
func (s *Stream) WriteSCTP(payload []byte, ppi PayloadProtocolIdentifier) (n int, err error)

// Close resets the sending direction. Source: stream.go, v1.11.1.
//
//connlint:half-stop s
func (s *Stream) Close() (err error)

// SetReadDeadline ends reads at the deadline. Source: stream.go, v1.11.1.
//
//connlint:bound s
func (s *Stream) SetReadDeadline(deadline time.Time) (err error)

// SetDeadline ends reads and writes at t. Source: stream.go, v1.11.1.
//
//connlint:bound s
func (s *Stream) SetDeadline(t time.Time) (err error)
