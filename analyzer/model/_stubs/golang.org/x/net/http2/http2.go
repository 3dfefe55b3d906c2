package http2 // import "golang.org/x/net/http2"

import (
	"context"
	"io"
	"net"
	"net/http"
)

// ServeConn serves one connection until it can no longer be read; handlers run
// in goroutines. It needs the client's preface meanwhile. Source:
// http2/server_common.go, v0.62.0.
//
//connlint:drive c until its peer closes {c}
func (s *Server) ServeConn(c net.Conn, opts *ServeConnOpts)

// NewClientConn writes its preface and reads in a goroutine of its own: no
// driver is needed. Source: http2/transport_common.go, v0.62.0.
//
//connlint:same cc, c
//connlint:go cc
func (t *Transport) NewClientConn(c net.Conn) (cc *ClientConn, err error)

// RoundTrip blocks for the head of the answer. Source:
// http2/transport_common.go, v0.62.0.
//
//connlint:send req never be sent
func (t *Transport) RoundTrip(req *http.Request) (resp *http.Response, err error)

// RoundTripOpt blocks for the head of the answer. Source:
// http2/transport_common.go, v0.62.0.
//
//connlint:send req never be sent
func (t *Transport) RoundTripOpt(req *http.Request, opt RoundTripOpt) (resp *http.Response, err error)

// CloseIdleConnections leaves connections in use alone. Source:
// http2/transport_common.go, v0.62.0.
//
//connlint:neutral it closes idle connections only
func (t *Transport) CloseIdleConnections()

// ClientConn is one connection to a server. Source: http2/transport.go, v0.62.0.
//
//connlint:connection
type ClientConn struct{}

// RoundTrip blocks for the head of the answer. Source: http2/clientconn.go,
// v0.62.0.
//
//connlint:send cc never be sent
func (cc *ClientConn) RoundTrip(req *http.Request) (resp *http.Response, err error)

// Ping blocks for the acknowledgement. Source: http2/clientconn.go, v0.62.0.
//
//connlint:send cc never be sent
func (cc *ClientConn) Ping(ctx context.Context) (err error)

// Shutdown waits for running streams and closes. Source: http2/clientconn.go,
// v0.62.0.
//
//connlint:stop cc
func (cc *ClientConn) Shutdown(ctx context.Context) (err error)

// Close interrupts requests in flight. Source: http2/clientconn.go, v0.62.0.
//
//connlint:stop cc
func (cc *ClientConn) Close() (err error)

// NewFramer wraps the writer and the reader of one connection. Source:
// http2/frame.go, v0.62.0.
//
//connlint:same fr, w
//connlint:same fr, r
func NewFramer(w io.Writer, r io.Reader) (fr *Framer)

// ReadFrame takes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:recv fr
func (fr *Framer) ReadFrame() (f Frame, err error)

// ReadFrameHeader takes the head of one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:recv fr
func (fr *Framer) ReadFrameHeader() (fh FrameHeader, err error)

// ReadFrameForHeader takes the rest of one frame. Source: http2/frame.go,
// v0.62.0.
//
//connlint:recv fr
func (fr *Framer) ReadFrameForHeader(fh FrameHeader) (f Frame, err error)

// ReadFrameHeader takes the head of one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:recv r
func ReadFrameHeader(r io.Reader) (fh FrameHeader, err error)

// WriteData writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteData(streamID uint32, endStream bool, data []byte) (err error)

// WriteDataPadded writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteDataPadded(streamID uint32, endStream bool, data, pad []byte) (err error)

// WriteSettings writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteSettings(settings ...Setting) (err error)

// WriteSettingsAck writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteSettingsAck() (err error)

// WritePing writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WritePing(ack bool, data [8]byte) (err error)

// WriteGoAway writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteGoAway(maxStreamID uint32, code ErrCode, debugData []byte) (err error)

// WriteWindowUpdate writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteWindowUpdate(streamID, incr uint32) (err error)

// WriteHeaders writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteHeaders(p HeadersFrameParam) (err error)

// WritePriority writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WritePriority(streamID uint32, p PriorityParam) (err error)

// WritePriorityUpdate writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WritePriorityUpdate(streamID uint32, priority string) (err error)

// WriteRSTStream writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteRSTStream(streamID uint32, code ErrCode) (err error)

// WriteContinuation writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteContinuation(streamID uint32, endHeaders bool, headerBlockFragment []byte) (err error)

// WritePushPromise writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WritePushPromise(p PushPromiseParam) (err error)

// WriteRawFrame writes one frame. Source: http2/frame.go, v0.62.0.
//
//connlint:send fr never be written
func (fr *Framer) WriteRawFrame(t FrameType, flags Flags, streamID uint32, payload []byte) (err error)

// ConfigureServer sets options of a server that does not serve yet. Source:
// http2/server_common.go, v0.62.0.
//
//connlint:neutral it only sets options
func ConfigureServer(s *http.Server, conf *Server) (err error)

// ConfigureTransport sets options of a transport. Source:
// http2/transport_common.go, v0.62.0.
//
//connlint:neutral it only sets options
func ConfigureTransport(t1 *http.Transport) (err error)
