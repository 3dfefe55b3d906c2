package webtransport // import "github.com/quic-go/webtransport-go"

import (
	"context"
	"net"
	"net/http"
	"time"

	quic "github.com/quic-go/quic-go"
	"github.com/quic-go/quic-go/http3"
)

// Server serves over the HTTP/3 server H3, whose Addr ListenAndServe binds.
// Source: server.go, v0.13.0.
//
//connlint:connection
type Server struct {
	//connlint:same
	H3 *http3.Server
}

// ListenAndServe binds s.H3.Addr and serves until the server is closed; it
// never returns nil. Source: server.go, v0.13.0.
//
//connlint:drive s until {s}.Close is called
//connlint:nonnil err
func (s *Server) ListenAndServe() (err error)

// ListenAndServeTLS binds s.H3.Addr and serves until the server is closed; it
// never returns nil. Source: server.go, v0.13.0.
//
//connlint:drive s until {s}.Close is called
//connlint:nonnil err
func (s *Server) ListenAndServeTLS(certFile, keyFile string) (err error)

// Serve serves on a socket that the caller has bound; it never returns nil.
// Source: server.go, v0.13.0.
//
//connlint:drive s, conn until {s}.Close is called
//connlint:nonnil err
func (s *Server) Serve(conn net.PacketConn) (err error)

// ServeQUICConn serves one connection; inline in an accept loop it keeps the
// next one waiting. Source: server.go, v0.13.0.
//
//connlint:drive conn until the connection {conn} is closed
func (s *Server) ServeQUICConn(conn *quic.Conn) (err error)

// Close ends the connections and waits for Serve: in a handler it waits for
// itself. Source: server.go, v0.13.0.
//
//connlint:stop s
//connlint:await s beside
func (s *Server) Close() (err error)

// Upgrade answers the request; the session outlives the handler. Source:
// server.go, v0.13.0.
//
//connlint:open sess as server
func (s *Server) Upgrade(w http.ResponseWriter, r *http.Request) (sess *Session, err error)

// Dial waits for the handshakes and the answer of the server. Source:
// transport.go, v0.13.0.
//
//connlint:send urlStr never connect
//connlint:open sess as client
//connlint:child sess of urlStr
func (d *Transport) Dial(ctx context.Context, urlStr string, reqHdr http.Header) (resp *http.Response, sess *Session, err error)

// NewClientConn accepts the streams of the connection in goroutines of its own.
// Source: client_conn.go, v0.13.0.
//
//connlint:same c, qconn
func (d *Transport) NewClientConn(qconn *quic.Conn) (c *ClientConn, err error)

// Close ends dials that are under way. Source: transport.go, v0.13.0.
//
//connlint:neutral it ends dials that are under way, and sessions go on
func (d *Transport) Close() (err error)

// ClientConn is one HTTP/3 connection of a client. Source: client_conn.go,
// v0.13.0.
//
//connlint:connection
type ClientConn struct{}

// Dial waits for the answer of the server. Source: client_conn.go, v0.13.0.
//
//connlint:send c never connect
//connlint:open sess as client
//connlint:child sess of c
func (c *ClientConn) Dial(ctx context.Context, urlStr string, reqHdr http.Header) (resp *http.Response, sess *Session, err error)

// RoundTrip waits for the head of the answer. Source: client_conn.go, v0.13.0.
//
//connlint:send c never be sent
func (c *ClientConn) RoundTrip(req *http.Request) (resp *http.Response, err error)

// Session runs in goroutines of its own; the loops of AcceptStream are the
// server's drive. Source: session.go, v0.13.0.
//
//connlint:connection
type Session struct{}

// Context returns at once; the context ends with the session. Source:
// session.go, v0.13.0.
//
//connlint:same ctx, s
func (s *Session) Context() (ctx context.Context)

// AcceptStream waits for a stream on which the peer has written, for the end of
// ctx or of the session. Source: session.go, v0.13.0.
//
//connlint:accept s
//connlint:bound-by ctx
//connlint:open str as server
//connlint:child str of s
func (s *Session) AcceptStream(ctx context.Context) (str *Stream, err error)

// AcceptUniStream waits for a stream on which the peer has written, for the end
// of ctx or of the session. Source: session.go, v0.13.0.
//
//connlint:accept s
//connlint:bound-by ctx
//connlint:open str as server
//connlint:child str of s
func (s *Session) AcceptUniStream(ctx context.Context) (str *ReceiveStream, err error)

// OpenStream returns at once. Source: session.go, v0.13.0.
//
//connlint:send s never open
//connlint:open str as client
//connlint:child str of s
func (s *Session) OpenStream() (str *Stream, err error)

// OpenStreamSync waits for the stream limit or the end of ctx. Source:
// session.go, v0.13.0.
//
//connlint:send s never open
//connlint:open str as client
//connlint:child str of s
func (s *Session) OpenStreamSync(ctx context.Context) (str *Stream, err error)

// OpenUniStream returns at once. Source: session.go, v0.13.0.
//
//connlint:send s never open
//connlint:open str as client
//connlint:child str of s
func (s *Session) OpenUniStream() (str *SendStream, err error)

// OpenUniStreamSync waits for the stream limit or the end of ctx. Source:
// session.go, v0.13.0.
//
//connlint:send s never open
//connlint:open str as client
//connlint:child str of s
func (s *Session) OpenUniStreamSync(ctx context.Context) (str *SendStream, err error)

// SendDatagram waits for nothing. Source: session.go, v0.13.0.
//
//connlint:send s never be sent
func (s *Session) SendDatagram(b []byte) (err error)

// ReceiveDatagram waits for a datagram or the end of ctx. Source: session.go,
// v0.13.0.
//
//connlint:recv s
//connlint:bound-by ctx
func (s *Session) ReceiveDatagram(ctx context.Context) (p []byte, err error)

// CloseWithError ends the session. Source: session.go, v0.13.0.
//
//connlint:stop s
func (s *Session) CloseWithError(code SessionErrorCode, msg string) (err error)

// Stream is bidirectional; each direction ends by itself. Source: stream.go,
// v0.13.0.
//
//connlint:connection half
type Stream struct{}

// Read waits for data. Source: stream.go, v0.13.0.
//
//connlint:recv s
func (s *Stream) Read(b []byte) (n int, err error)

// Write waits for flow control only. Source: stream.go, v0.13.0.
//
//connlint:send s never be written
func (s *Stream) Write(b []byte) (n int, err error)

// Close ends the sending direction only. Source: stream.go, v0.13.0.
//
//connlint:half-stop s
func (s *Stream) Close() (err error)

// SetDeadline ends reads and writes at t. Source: stream.go, v0.13.0.
//
//connlint:bound s
func (s *Stream) SetDeadline(t time.Time) (err error)

// SetReadDeadline ends reads at t. Source: stream.go, v0.13.0.
//
//connlint:bound s
func (s *Stream) SetReadDeadline(t time.Time) (err error)

// SendStream is a stream in the sending direction only. Source: send_stream.go,
// v0.13.0.
//
//connlint:connection half
type SendStream struct{}

// Write waits for flow control only. Source: send_stream.go, v0.13.0.
//
//connlint:send s never be written
func (s *SendStream) Write(b []byte) (n int, err error)

// Close ends the stream. Source: send_stream.go, v0.13.0.
//
//connlint:half-stop s
func (s *SendStream) Close() (err error)

// ReceiveStream is a stream in the receiving direction only. Source:
// receive_stream.go, v0.13.0.
//
//connlint:connection half
type ReceiveStream struct{}

// Read waits for data. Source: receive_stream.go, v0.13.0.
//
//connlint:recv s
func (s *ReceiveStream) Read(b []byte) (n int, err error)

// SetReadDeadline ends reads at t. Source: receive_stream.go, v0.13.0.
//
//connlint:bound s
func (s *ReceiveStream) SetReadDeadline(t time.Time) (err error)

// CancelWrite ends the sending direction. Source: stream.go, v0.13.0.
//
//connlint:half-stop s
func (s *Stream) CancelWrite(e StreamErrorCode)

// CancelRead ends the receiving direction. Source: stream.go, v0.13.0.
//
//connlint:neutral the sending direction goes on
func (s *Stream) CancelRead(e StreamErrorCode)

// CancelWrite ends the stream. Source: send_stream.go, v0.13.0.
//
//connlint:stop s
func (s *SendStream) CancelWrite(e StreamErrorCode)

// CancelRead ends the stream. Source: receive_stream.go, v0.13.0.
//
//connlint:stop s
func (s *ReceiveStream) CancelRead(e StreamErrorCode)

// ConfigureHTTP3Server sets options of a server that does not serve yet. Source:
// server.go, v0.13.0.
//
//connlint:neutral it only sets options
func ConfigureHTTP3Server(s *http3.Server)
