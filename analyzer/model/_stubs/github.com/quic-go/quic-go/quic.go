package quic // import "github.com/quic-go/quic-go"

import (
	"context"
	"crypto/tls"
	"net"
	"time"
)

// Conn runs in its own goroutines, so nobody has to drive it; the loops of
// AcceptStream are the drive of a server. Source: connection.go, v0.65.0.
//
//connlint:connection
type Conn struct{}

// Stream is bidirectional; each direction ends by itself. Source: stream.go,
// v0.65.0.
//
//connlint:connection half
type Stream struct{}

// SendStream is a stream in the sending direction only. Source: send_stream.go,
// v0.65.0.
//
//connlint:connection half
type SendStream struct{}

// ReceiveStream is a stream in the receiving direction only. Source:
// receive_stream.go, v0.65.0.
//
//connlint:connection half
type ReceiveStream struct{}

// Listener makes the handshakes in its own goroutines and queues 32 connections
// that nobody has accepted. Source: server.go, v0.65.0.
//
//connlint:connection
type Listener struct{}

// EarlyListener is a Listener that hands over connections before the end of the
// handshake. Source: server.go, v0.65.0.
//
//connlint:connection
type EarlyListener struct{}

// Transport is the packet socket under connections and listeners. Source:
// transport.go, v0.65.0.
//
//connlint:connection
type Transport struct {
	// Conn is the socket. Source: transport.go, v0.65.0.
	//
	//connlint:same
	Conn net.PacketConn
}

// ErrServerClosed is what Accept returns after the close. Source: server.go,
// v0.65.0.
//
//connlint:ended
var ErrServerClosed error

// ErrTransportClosed is what Accept returns after the close. Source:
// transport.go, v0.65.0.
//
//connlint:ended
var ErrTransportClosed error

// DialAddr waits for the handshake with a listener; nobody has to be in Accept.
// Source: client.go, v0.65.0.
//
//connlint:send addr never connect
//connlint:open conn as client
//connlint:child conn of addr
func DialAddr(ctx context.Context, addr string, tlsConf *tls.Config, conf *Config) (conn *Conn, err error)

// DialAddrEarly waits for the handshake with a listener; nobody has to be in
// Accept. Source: client.go, v0.65.0.
//
//connlint:send addr never connect
//connlint:open conn as client
//connlint:child conn of addr
func DialAddrEarly(ctx context.Context, addr string, tlsConf *tls.Config, conf *Config) (conn *Conn, err error)

// Dial waits for the handshake with a listener, over the packet socket c;
// nobody has to be in Accept. Source: client.go, v0.65.0.
//
//connlint:send addr never connect
//connlint:open conn as client
//connlint:child conn of addr
func Dial(ctx context.Context, c net.PacketConn, addr net.Addr, tlsConf *tls.Config, conf *Config) (conn *Conn, err error)

// DialEarly waits for the handshake with a listener, over the packet socket c;
// nobody has to be in Accept. Source: client.go, v0.65.0.
//
//connlint:send addr never connect
//connlint:open conn as client
//connlint:child conn of addr
func DialEarly(ctx context.Context, c net.PacketConn, addr net.Addr, tlsConf *tls.Config, conf *Config) (conn *Conn, err error)

// Dial waits for the handshake with a listener; the connection lives on the
// transport. Source: transport.go, v0.65.0.
//
//connlint:send addr never connect
//connlint:open conn as client
//connlint:child conn of addr
//connlint:child conn of t
func (t *Transport) Dial(ctx context.Context, addr net.Addr, tlsConf *tls.Config, conf *Config) (conn *Conn, err error)

// DialEarly waits for the handshake with a listener; the connection lives on
// the transport. Source: transport.go, v0.65.0.
//
//connlint:send addr never connect
//connlint:open conn as client
//connlint:child conn of addr
//connlint:child conn of t
func (t *Transport) DialEarly(ctx context.Context, addr net.Addr, tlsConf *tls.Config, conf *Config) (conn *Conn, err error)

// ListenAddr binds the address and makes handshakes from then on. Source:
// server.go, v0.65.0.
//
//connlint:open l as listener
//connlint:address addr of l
func ListenAddr(addr string, tlsConf *tls.Config, config *Config) (l *Listener, err error)

// ListenAddrEarly binds the address and makes handshakes from then on. Source:
// server.go, v0.65.0.
//
//connlint:open l as listener
//connlint:address addr of l
func ListenAddrEarly(addr string, tlsConf *tls.Config, config *Config) (l *EarlyListener, err error)

// Listen makes handshakes on conn from then on; one call for each socket.
// Source: server.go, v0.65.0.
//
//connlint:same l, conn
func Listen(conn net.PacketConn, tlsConf *tls.Config, config *Config) (l *Listener, err error)

// ListenEarly makes handshakes on conn from then on; one call for each socket.
// Source: server.go, v0.65.0.
//
//connlint:same l, conn
func ListenEarly(conn net.PacketConn, tlsConf *tls.Config, config *Config) (l *EarlyListener, err error)

// Listen makes handshakes on the transport's socket from then on. Source:
// transport.go, v0.65.0.
//
//connlint:same l, t.Conn
func (t *Transport) Listen(tlsConf *tls.Config, conf *Config) (l *Listener, err error)

// ListenEarly makes handshakes on the transport's socket from then on. Source:
// transport.go, v0.65.0.
//
//connlint:same l, t.Conn
func (t *Transport) ListenEarly(tlsConf *tls.Config, conf *Config) (l *EarlyListener, err error)

// Accept waits for the next connection, the close of the listener or the end of
// ctx. Source: server.go, v0.65.0.
//
//connlint:accept l
//connlint:bound-by ctx
//connlint:open conn as server
//connlint:child conn of l
func (l *Listener) Accept(ctx context.Context) (conn *Conn, err error)

// Accept waits for the next connection, the close of the listener or the end of
// ctx. Source: server.go, v0.65.0.
//
//connlint:accept l
//connlint:bound-by ctx
//connlint:open conn as server
//connlint:child conn of l
func (l *EarlyListener) Accept(ctx context.Context) (conn *Conn, err error)

// Close ends Accept; connections that were accepted stay usable. Source:
// server.go, v0.65.0.
//
//connlint:stop l
func (l *Listener) Close() (err error)

// Close ends Accept; connections that were accepted stay usable. Source:
// server.go, v0.65.0.
//
//connlint:stop l
func (l *EarlyListener) Close() (err error)

// Addr is the address to dial. Source: server.go, v0.65.0.
//
//connlint:address a of l
func (l *Listener) Addr() (a net.Addr)

// Addr is the address to dial. Source: server.go, v0.65.0.
//
//connlint:address a of l
func (l *EarlyListener) Addr() (a net.Addr)

// AcceptStream waits until the peer has written on a new stream: opening alone
// is not signalled. Source: connection.go, v0.65.0.
//
//connlint:accept c
//connlint:bound-by ctx
//connlint:open s as server
//connlint:child s of c
func (c *Conn) AcceptStream(ctx context.Context) (s *Stream, err error)

// AcceptUniStream waits until the peer has written on a new stream: opening
// alone is not signalled. Source: connection.go, v0.65.0.
//
//connlint:accept c
//connlint:bound-by ctx
//connlint:open s as server
//connlint:child s of c
func (c *Conn) AcceptUniStream(ctx context.Context) (s *ReceiveStream, err error)

// OpenStream returns at once; the peer learns of the stream with the first
// write. Source: connection.go, v0.65.0.
//
//connlint:send c never open
//connlint:open s as client unheard
//connlint:child s of c
func (c *Conn) OpenStream() (s *Stream, err error)

// OpenUniStream returns at once; the peer learns of the stream with the first
// write. Source: connection.go, v0.65.0.
//
//connlint:send c never open
//connlint:open s as client unheard
//connlint:child s of c
func (c *Conn) OpenUniStream() (s *SendStream, err error)

// OpenStreamSync waits for the stream limit; the peer need not be in
// AcceptStream. Source: connection.go, v0.65.0.
//
//connlint:send c never open
//connlint:open s as client unheard
//connlint:child s of c
func (c *Conn) OpenStreamSync(ctx context.Context) (s *Stream, err error)

// OpenUniStreamSync waits for the stream limit; the peer need not be in
// AcceptStream. Source: connection.go, v0.65.0.
//
//connlint:send c never open
//connlint:open s as client unheard
//connlint:child s of c
func (c *Conn) OpenUniStreamSync(ctx context.Context) (s *SendStream, err error)

// SendDatagram queues a datagram. Source: connection.go, v0.65.0.
//
//connlint:send c never be sent
func (c *Conn) SendDatagram(p []byte) (err error)

// ReceiveDatagram waits for a datagram, the end of the connection or of ctx.
// Source: connection.go, v0.65.0.
//
//connlint:recv c
//connlint:bound-by ctx
func (c *Conn) ReceiveDatagram(ctx context.Context) (p []byte, err error)

// CloseWithError ends the connection and all its streams. Source:
// connection.go, v0.65.0.
//
//connlint:stop c
func (c *Conn) CloseWithError(code ApplicationErrorCode, desc string) (err error)

// Context returns at once; the context ends with the connection. Source:
// connection.go, v0.65.0.
//
//connlint:same ctx, c
func (c *Conn) Context() (ctx context.Context)

// HandshakeComplete returns a channel that is closed early in the life of the
// connection. Source: connection.go, v0.65.0.
//
//connlint:neutral its channel is closed when the handshake is over, not the connection
func (c *Conn) HandshakeComplete() (ch <-chan struct{})

// NextConnection waits for the handshake of an early connection. Source:
// connection.go, v0.65.0.
//
//connlint:neutral it waits for the handshake, not for the end of the connection
func (c *Conn) NextConnection(ctx context.Context) (conn *Conn, err error)

// Read waits for data or the peer's end of the stream. Source: stream.go,
// v0.65.0.
//
//connlint:recv s
func (s *Stream) Read(p []byte) (n int, err error)

// Peek waits for data or the peer's end of the stream. Source: stream.go,
// v0.65.0.
//
//connlint:recv s
func (s *Stream) Peek(b []byte) (n int, err error)

// Read waits for data or the peer's end of the stream. Source:
// receive_stream.go, v0.65.0.
//
//connlint:recv s
func (s *ReceiveStream) Read(p []byte) (n int, err error)

// Peek waits for data or the peer's end of the stream. Source:
// receive_stream.go, v0.65.0.
//
//connlint:recv s
func (s *ReceiveStream) Peek(b []byte) (n int, err error)

// Write waits for flow control, so a large write needs the peer to read.
// Source: stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *Stream) Write(p []byte) (n int, err error)

// WriteWithLimit waits for flow control, so a large write needs the peer to
// read. Source: stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *Stream) WriteWithLimit(p []byte, limiter func(maxBytes int) int) (n int, err error)

// Write waits for flow control, so a large write needs the peer to read.
// Source: send_stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *SendStream) Write(p []byte) (n int, err error)

// WriteWithLimit waits for flow control, so a large write needs the peer to
// read. Source: send_stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *SendStream) WriteWithLimit(p []byte, limiter func(maxBytes int) int) (n int, err error)

// TryWriteAll writes all or nothing, at once. Source: stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *Stream) TryWriteAll(p []byte) (err error)

// TryWriteAll writes all or nothing, at once. Source: send_stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *SendStream) TryWriteAll(p []byte) (err error)

// Close ends the sending direction only; the answer is read after it. Source:
// stream.go, v0.65.0.
//
//connlint:half-stop s
func (s *Stream) Close() (err error)

// Close ends the stream. Source: send_stream.go, v0.65.0.
//
//connlint:stop s
func (s *SendStream) Close() (err error)

// CancelWrite aborts the sending direction only. Source: stream.go, v0.65.0.
//
//connlint:half-stop s
func (s *Stream) CancelWrite(errorCode StreamErrorCode)

// CancelWrite aborts the stream. Source: send_stream.go, v0.65.0.
//
//connlint:stop s
func (s *SendStream) CancelWrite(errorCode StreamErrorCode)

// CancelRead aborts the receiving direction only. Source: stream.go, v0.65.0.
//
//connlint:neutral it ends the receiving direction; writes go on
func (s *Stream) CancelRead(errorCode StreamErrorCode)

// CancelRead aborts the stream. Source: receive_stream.go, v0.65.0.
//
//connlint:stop s
func (s *ReceiveStream) CancelRead(errorCode StreamErrorCode)

// SetDeadline makes all reads after t fail. Source: stream.go, v0.65.0.
//
//connlint:bound s
func (s *Stream) SetDeadline(t time.Time) (err error)

// SetReadDeadline makes all reads after t fail. Source: stream.go, v0.65.0.
//
//connlint:bound s
func (s *Stream) SetReadDeadline(t time.Time) (err error)

// SetReadDeadline makes all reads after t fail. Source: receive_stream.go,
// v0.65.0.
//
//connlint:bound s
func (s *ReceiveStream) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline makes all writes after t fail. Source: stream.go, v0.65.0.
//
//connlint:neutral it bounds the writes; a read loop goes on
func (s *Stream) SetWriteDeadline(t time.Time) (err error)

// SetWriteDeadline makes all writes after t fail. Source: send_stream.go,
// v0.65.0.
//
//connlint:neutral it bounds the writes; a read loop goes on
func (s *SendStream) SetWriteDeadline(t time.Time) (err error)

// Close ends all connections and listeners of the transport abruptly. Source:
// transport.go, v0.65.0.
//
//connlint:stop t
func (t *Transport) Close() (err error)

// ReadNonQUICPacket waits for a packet, the close of the transport or the end
// of ctx. Source: transport.go, v0.65.0.
//
//connlint:recv t
//connlint:bound-by ctx
func (t *Transport) ReadNonQUICPacket(ctx context.Context, b []byte) (n int, a net.Addr, err error)

// WriteTo sends a packet on the transport's socket. Source: transport.go,
// v0.65.0.
//
//connlint:send t never be sent
func (t *Transport) WriteTo(b []byte, addr net.Addr) (n int, err error)
