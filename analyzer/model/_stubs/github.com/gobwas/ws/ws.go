package ws // import "github.com/gobwas/ws"

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"net/url"
)

// Dial waits for the server's upgrade answer. br holds bytes that were read too
// early; it is nil if there are none. Source: dialer.go, v1.5.0.
//
//connlint:send urlstr never connect
//connlint:open conn, br as client
//connlint:child conn of urlstr
func Dial(ctx context.Context, urlstr string) (conn net.Conn, br *bufio.Reader, hs Handshake, err error)

// Dial waits for the server's upgrade answer. br holds bytes that were read too
// early; it is nil if there are none. Source: dialer.go, v1.5.0.
//
//connlint:send urlstr never connect
//connlint:open conn, br as client
//connlint:child conn of urlstr
func (d Dialer) Dial(ctx context.Context, urlstr string) (conn net.Conn, br *bufio.Reader, hs Handshake, err error)

// Upgrade makes the client's handshake over conn and waits for the server's.
// Source: dialer.go, v1.5.0.
//
//connlint:send conn never connect
//connlint:same br, conn
func (d Dialer) Upgrade(conn io.ReadWriter, u *url.URL) (br *bufio.Reader, hs Handshake, err error)

// Upgrade reads the client's whole request from conn and answers it, so the
// client must dial at the same time. Source: server.go, v1.5.0.
//
//connlint:send conn never begin
//connlint:recv conn
func Upgrade(conn io.ReadWriter) (h Handshake, err error)

// Upgrade reads the client's whole request from conn and answers it, so the
// client must dial at the same time. Source: server.go, v1.5.0.
//
//connlint:send conn never begin
//connlint:recv conn
func (u Upgrader) Upgrade(conn io.ReadWriter) (hs Handshake, err error)

// UpgradeHTTP hijacks the connection of an HTTP request. Source: server.go,
// v1.5.0.
//
//connlint:open conn, rw as server
func UpgradeHTTP(r *http.Request, w http.ResponseWriter) (conn net.Conn, rw *bufio.ReadWriter, hs Handshake, err error)

// Upgrade hijacks the connection of an HTTP request. Source: server.go, v1.5.0.
//
//connlint:open conn, rw as server
func (u HTTPUpgrader) Upgrade(r *http.Request, w http.ResponseWriter) (conn net.Conn, rw *bufio.ReadWriter, hs Handshake, err error)

// ReadHeader reads one header or frame; the caller answers pings and close
// frames. Source: read.go, v1.5.0.
//
//connlint:recv r framed
func ReadHeader(r io.Reader) (h Header, err error)

// ReadHeaderBuffer reads one header or frame; the caller answers pings and
// close frames. Source: read.go, v1.5.0.
//
//connlint:recv r framed
func ReadHeaderBuffer(r io.Reader, bts []byte) (h Header, err error)

// ReadFrame reads one header or frame; the caller answers pings and close
// frames. Source: read.go, v1.5.0.
//
//connlint:recv r framed
func ReadFrame(r io.Reader) (f Frame, err error)

// MustReadFrame reads one header or frame; the caller answers pings and close
// frames. Source: read.go, v1.5.0.
//
//connlint:recv r framed
func MustReadFrame(r io.Reader) (f Frame)

// WriteFrame writes one header or frame, without a lock. Source: write.go,
// v1.5.0.
//
//connlint:send w never be written
func WriteFrame(w io.Writer, f Frame) (err error)

// WriteHeader writes one header or frame, without a lock. Source: write.go,
// v1.5.0.
//
//connlint:send w never be written
func WriteHeader(w io.Writer, h Header) (err error)

// WriteHeaderBuffer writes one header or frame, without a lock. Source:
// write.go, v1.5.0.
//
//connlint:send w never be written
func WriteHeaderBuffer(w io.Writer, h Header, bts []byte) (err error)

// MustWriteFrame writes one header or frame, without a lock. Source: write.go,
// v1.5.0.
//
//connlint:send w never be written
func MustWriteFrame(w io.Writer, f Frame)
