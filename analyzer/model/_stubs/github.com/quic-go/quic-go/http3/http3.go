package http3 // import "github.com/quic-go/quic-go/http3"

import (
	"context"
	"net"
	"net/http"
	"time"

	quic "github.com/quic-go/quic-go"
)

// Server serves requests over QUIC. Source: http3/server.go, v0.65.0.
//
//connlint:connection
type Server struct {
	// Addr is the UDP address that ListenAndServe binds. Source: http3/server.go,
	// v0.65.0.
	//
	//connlint:address
	Addr string

	// Handler runs in a goroutine of each request, for which Shutdown and Close
	// wait. Source: http3/server.go, v0.65.0.
	//
	//connlint:callback beside
	Handler http.Handler
}

// ListenAndServe binds recv.Addr and serves until the server is closed; it
// never returns nil. Source: http3/server.go, v0.65.0.
//
//connlint:drive s until {s}.Shutdown or {s}.Close is called
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (s *Server) ListenAndServe() (err error)

// ListenAndServeTLS binds recv.Addr and serves until the server is closed; it
// never returns nil. Source: http3/server.go, v0.65.0.
//
//connlint:drive s until {s}.Shutdown or {s}.Close is called
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (s *Server) ListenAndServeTLS(certFile, keyFile string) (err error)

// Serve serves on a socket that the caller has bound; it never returns nil and
// does not close the socket. Source: http3/server.go, v0.65.0.
//
//connlint:drive s, conn until {s}.Shutdown or {s}.Close is called
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (s *Server) Serve(conn net.PacketConn) (err error)

// ServeListener serves the connections of ln; it never returns nil. Source:
// http3/server.go, v0.65.0.
//
//connlint:drive s, ln until {s}.Shutdown or {s}.Close is called
//connlint:ends http.ErrServerClosed
//connlint:nonnil err
func (s *Server) ServeListener(ln QUICListener) (err error)

// ServeQUICConn serves one connection; inline in an accept loop it keeps the
// next one waiting. Source: http3/server.go, v0.65.0.
//
//connlint:drive conn until the connection {conn} is closed
func (s *Server) ServeQUICConn(conn *quic.Conn) (err error)

// ListenAndServeQUIC binds addr; nothing can stop its server. Source:
// http3/server.go, v0.65.0.
//
//connlint:drive addr until its socket fails
//connlint:nonnil err
func ListenAndServeQUIC(addr, certFile, keyFile string, handler http.Handler) (err error)

// ListenAndServeTLS binds addr for TCP and UDP; nothing can stop its servers.
// Source: http3/server.go, v0.65.0.
//
//connlint:drive addr until one of its two servers fails
//connlint:nonnil err
func ListenAndServeTLS(addr, certFile, keyFile string, handler http.Handler) (err error)

// Shutdown waits for running requests or the end of ctx, and ends the drives.
// Source: http3/server.go, v0.65.0.
//
//connlint:stop s
//connlint:await s beside
//connlint:bound-by ctx
func (s *Server) Shutdown(ctx context.Context) (err error)

// Close ends the drives and waits for the connection handlers. Source:
// http3/server.go, v0.65.0.
//
//connlint:stop s
//connlint:await s beside
func (s *Server) Close() (err error)

// QUICListener is what Server.ServeListener takes. Source: http3/server.go,
// v0.65.0.
//
//connlint:connection
type QUICListener interface {
	// Accept waits for the next connection or the end of ctx. Source:
	// http3/server.go, v0.65.0.
	//
	//connlint:accept recv
	//connlint:bound-by ctx
	//connlint:open conn as server
	//connlint:child conn of recv
	Accept(ctx context.Context) (conn *quic.Conn, err error)

	// Addr is the address to dial. Source: http3/server.go, v0.65.0.
	//
	//connlint:address a of recv
	Addr() (a net.Addr)
}

// NewRawServerConn wraps conn; the caller runs the loops of AcceptStream and
// AcceptUniStream. Source: http3/server.go, v0.65.0.
//
//connlint:same raw, conn
func (s *Server) NewRawServerConn(conn *quic.Conn) (raw *RawServerConn, err error)

// HandleRequestStream serves one request, in the caller's goroutine. Source:
// http3/server_conn.go, v0.65.0.
//
//connlint:drive str until the request on {str} is over
func (c *RawServerConn) HandleRequestStream(str *quic.Stream)

// HandleUnidirectionalStream serves one stream; a control stream lives as long
// as its connection. Source: http3/server_conn.go, v0.65.0.
//
//connlint:drive str until the stream {str} is over
func (c *RawServerConn) HandleUnidirectionalStream(str *quic.ReceiveStream)

// CloseWithError ends the connection. Source: http3/server_conn.go, v0.65.0.
//
//connlint:stop c
func (c *RawServerConn) CloseWithError(code quic.ApplicationErrorCode, msg string) (err error)

// RoundTrip dials if need be and waits for the response headers. Source:
// http3/transport.go, v0.65.0.
//
//connlint:send req never be sent
func (t *Transport) RoundTrip(req *http.Request) (resp *http.Response, err error)

// RoundTripOpt dials if need be and waits for the response headers. Source:
// http3/transport.go, v0.65.0.
//
//connlint:send req never be sent
func (t *Transport) RoundTripOpt(req *http.Request, opt RoundTripOpt) (resp *http.Response, err error)

// NewClientConn wraps conn and accepts its unidirectional streams itself.
// Source: http3/transport.go, v0.65.0.
//
//connlint:same cc, conn
func (t *Transport) NewClientConn(conn *quic.Conn) (cc *ClientConn)

// NewRawClientConn wraps conn; the caller runs the loops of AcceptUniStream and
// AcceptStream. Source: http3/transport.go, v0.65.0.
//
//connlint:same cc, conn
func (t *Transport) NewRawClientConn(conn *quic.Conn) (cc *RawClientConn)

// Close closes the connections of the transport. Source: http3/transport.go,
// v0.65.0.
//
//connlint:stop t
func (t *Transport) Close() (err error)

// CloseIdleConnections leaves connections in use alone. Source:
// http3/transport.go, v0.65.0.
//
//connlint:neutral it closes connections that are idle only
func (t *Transport) CloseIdleConnections()

// ClientConn is one HTTP/3 connection of a client. Source: http3/client.go,
// v0.65.0.
//
//connlint:connection
type ClientConn struct{}

// RoundTrip waits for the response headers. Source: http3/client.go, v0.65.0.
//
//connlint:send c never be sent
func (c *ClientConn) RoundTrip(req *http.Request) (resp *http.Response, err error)

// OpenRequestStream waits for the stream limit or the end of ctx. Source:
// http3/client.go, v0.65.0.
//
//connlint:send c never open
//connlint:open str as client
//connlint:child str of c
func (c *ClientConn) OpenRequestStream(ctx context.Context) (str *RequestStream, err error)

// ReceivedSettings returns a channel that is closed early in the life of the
// connection. Source: http3/client.go, v0.65.0.
//
//connlint:neutral its channel is closed when the peer's settings have come, not when the connection is over
func (c *ClientConn) ReceivedSettings() (ch <-chan struct{})

// Context returns at once; the context ends with the connection. Source:
// http3/client.go, v0.65.0.
//
//connlint:same ctx, c
func (c *ClientConn) Context() (ctx context.Context)

// CloseWithError ends the connection. Source: http3/client.go, v0.65.0.
//
//connlint:stop c
func (c *ClientConn) CloseWithError(code quic.ApplicationErrorCode, msg string) (err error)

// HandleBidirectionalStream serves one stream, in the caller's goroutine.
// Source: http3/client.go, v0.65.0.
//
//connlint:drive str until the stream {str} is over
func (c *ClientConn) HandleBidirectionalStream(str *quic.Stream)

// HandleUnidirectionalStream serves one stream; a control stream lives as long
// as its connection. Source: http3/client.go, v0.65.0.
//
//connlint:drive str until the stream {str} is over
func (c *RawClientConn) HandleUnidirectionalStream(str *quic.ReceiveStream)

// HTTPStreamer is implemented by the ResponseWriter of a Server. Source:
// http3/response_writer.go, v0.65.0.
type HTTPStreamer interface {
	// HTTPStream takes over the stream of the request. Source:
	// http3/response_writer.go, v0.65.0.
	//
	//connlint:open str as server
	HTTPStream() (str *Stream, err error)
}

// RequestStream is the client's side of one request. Source: http3/stream.go,
// v0.65.0.
//
//connlint:connection half
type RequestStream struct{}

// SendRequestHeader sends the request's headers. Source: http3/stream.go,
// v0.65.0.
//
//connlint:send s never be sent
func (s *RequestStream) SendRequestHeader(req *http.Request) (err error)

// ReadResponse waits for the response headers, after SendRequestHeader. Source:
// http3/stream.go, v0.65.0.
//
//connlint:recv s
func (s *RequestStream) ReadResponse() (resp *http.Response, err error)

// Read waits for data of the response. Source: http3/stream.go, v0.65.0.
//
//connlint:recv s
func (s *RequestStream) Read(b []byte) (n int, err error)

// ReceiveDatagram waits for a datagram or the end of ctx. Source:
// http3/stream.go, v0.65.0.
//
//connlint:recv s
//connlint:bound-by ctx
func (s *RequestStream) ReceiveDatagram(ctx context.Context) (p []byte, err error)

// Write writes data of the request. Source: http3/stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *RequestStream) Write(b []byte) (n int, err error)

// TryWriteAll writes data of the request. Source: http3/stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *RequestStream) TryWriteAll(b []byte) (err error)

// SendDatagram sends a datagram of the request. Source: http3/stream.go,
// v0.65.0.
//
//connlint:send s never be sent
func (s *RequestStream) SendDatagram(b []byte) (err error)

// Close ends the sending direction only. Source: http3/stream.go, v0.65.0.
//
//connlint:half-stop s
func (s *RequestStream) Close() (err error)

// CancelWrite aborts the sending direction only. Source: http3/stream.go,
// v0.65.0.
//
//connlint:half-stop s
func (s *RequestStream) CancelWrite(errorCode quic.StreamErrorCode)

// CancelRead aborts the receiving direction only. Source: http3/stream.go,
// v0.65.0.
//
//connlint:neutral it ends the receiving direction; writes go on
func (s *RequestStream) CancelRead(errorCode quic.StreamErrorCode)

// SetDeadline makes all reads after t fail. Source: http3/stream.go, v0.65.0.
//
//connlint:bound s
func (s *RequestStream) SetDeadline(t time.Time) (err error)

// SetReadDeadline makes all reads after t fail. Source: http3/stream.go,
// v0.65.0.
//
//connlint:bound s
func (s *RequestStream) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline makes all writes after t fail. Source: http3/stream.go,
// v0.65.0.
//
//connlint:neutral it bounds the writes; a read loop goes on
func (s *RequestStream) SetWriteDeadline(t time.Time) (err error)

// Stream is the server's side of one request. Source: http3/stream.go, v0.65.0.
//
//connlint:connection half
type Stream struct{}

// Read waits for data of the request. Source: http3/stream.go, v0.65.0.
//
//connlint:recv s
func (s *Stream) Read(b []byte) (n int, err error)

// ReceiveDatagram waits for a datagram or the end of ctx. Source:
// http3/stream.go, v0.65.0.
//
//connlint:recv s
//connlint:bound-by ctx
func (s *Stream) ReceiveDatagram(ctx context.Context) (p []byte, err error)

// Write writes data of the response, after its headers. Source:
// http3/stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *Stream) Write(b []byte) (n int, err error)

// TryWriteAll writes data of the response, after its headers. Source:
// http3/stream.go, v0.65.0.
//
//connlint:send s never be written
func (s *Stream) TryWriteAll(b []byte) (err error)

// SendDatagram sends a datagram of the request. Source: http3/stream.go,
// v0.65.0.
//
//connlint:send s never be sent
func (s *Stream) SendDatagram(b []byte) (err error)
