package proxyproto // import "github.com/pires/go-proxyproto"

import (
	"bufio"
	"io"
	"net"
	"time"
)

// Listener wraps another listener. Its Accept reads no header. Source:
// protocol.go, v0.15.0.
//
//connlint:connection
type Listener struct {
	//connlint:same
	Listener net.Listener
}

// Accept waits for the next connection; the first read of it waits for the
// header. Source: protocol.go, v0.15.0.
//
//connlint:accept p
//connlint:open conn as server
//connlint:child conn of p
func (p *Listener) Accept() (conn net.Conn, err error)

// Close closes the listener below. Source: protocol.go, v0.15.0.
//
//connlint:stop p
func (p *Listener) Close() (err error)

// Addr is the address of the listener below. Source: protocol.go, v0.15.0.
//
//connlint:address a of p
func (p *Listener) Addr() (a net.Addr)

// Conn is a connection behind its header, which the first Read, or a question
// for an address, waits for. Source: protocol.go, v0.15.0.
//
//connlint:connection half
type Conn struct{}

// NewConn wraps conn and reads nothing yet. Source: protocol.go, v0.15.0.
//
//connlint:same c, conn
func NewConn(conn net.Conn, opts ...func(*Conn)) (c *Conn)

// Read takes the header first. Source: protocol.go, v0.15.0.
//
//connlint:recv p
func (p *Conn) Read(b []byte) (n int, err error)

// Write writes to the connection below. Source: protocol.go, v0.15.0.
//
//connlint:send p never be written
func (p *Conn) Write(b []byte) (n int, err error)

// ReadFrom copies r to the connection. Source: protocol.go, v0.15.0.
//
//connlint:drive r at eof until {r} ends
//connlint:send p never be written
func (p *Conn) ReadFrom(r io.Reader) (n int64, err error)

// WriteTo copies the connection to w. Source: protocol.go, v0.15.0.
//
//connlint:drive p at eof until its peer closes {p}
//connlint:send w never be written
func (p *Conn) WriteTo(w io.Writer) (n int64, err error)

// ProxyHeader waits for the header, at most ReadHeaderTimeout. Source:
// protocol.go, v0.15.0.
//
//connlint:neutral it waits for the header only
func (p *Conn) ProxyHeader() (h *Header)

// Close closes the connection below. Source: protocol.go, v0.15.0.
//
//connlint:stop p
func (p *Conn) Close() (err error)

// Raw is the connection below. Source: protocol.go, v0.15.0.
//
//connlint:same conn, p
func (p *Conn) Raw() (conn net.Conn)

// TCPConn is the connection below. Source: protocol.go, v0.15.0.
//
//connlint:same conn, p
func (p *Conn) TCPConn() (conn *net.TCPConn, ok bool)

// SetDeadline ends reads and writes at t. Source: protocol.go, v0.15.0.
//
//connlint:bound p
func (p *Conn) SetDeadline(t time.Time) (err error)

// SetReadDeadline ends reads at t. Source: protocol.go, v0.15.0.
//
//connlint:bound p
func (p *Conn) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline ends writes at t. Source: protocol.go, v0.15.0.
//
//connlint:neutral it bounds the writes; the read loop goes on
func (p *Conn) SetWriteDeadline(t time.Time) (err error)

// WriteTo writes the header to w. Source: header.go, v0.15.0.
//
//connlint:send w never be written
func (header *Header) WriteTo(w io.Writer) (n int64, err error)

// Read waits for a header. Source: header.go, v0.15.0.
//
//connlint:recv reader
func Read(reader *bufio.Reader) (h *Header, err error)

// ReadTimeout waits for a header. Source: header.go, v0.15.0.
//
//connlint:neutral it waits for a header for at most its timeout
func ReadTimeout(reader *bufio.Reader, timeout time.Duration) (h *Header, err error)
