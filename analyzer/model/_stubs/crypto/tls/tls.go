package tls // import "crypto/tls"

import (
	"context"
	"net"
	"time"
)

// Client wraps conn. The handshake comes with Handshake or the first Read or
// Write. Source: crypto/tls/tls.go, go1.26.8.
//
//connlint:same c, conn
func Client(conn net.Conn, config *Config) (c *Conn)

// Server wraps conn. The handshake comes with Handshake or the first Read or
// Write. Source: crypto/tls/tls.go, go1.26.8.
//
//connlint:same c, conn
func Server(conn net.Conn, config *Config) (c *Conn)

// NewListener wraps inner. Its Accept makes no handshake. Source:
// crypto/tls/tls.go, go1.26.8.
//
//connlint:same l, inner
func NewListener(inner net.Listener, config *Config) (l net.Listener)

// Listen binds as net.Listen does. Source: crypto/tls/tls.go, go1.26.8.
//
//connlint:open l as listener
//connlint:address laddr of l
func Listen(network, laddr string, config *Config) (l net.Listener, err error)

// Dial returns after the handshake, for which it sends first. Unlike net.Dial it needs
// a server that reads the accepted connection meanwhile. Source: crypto/tls/tls.go, go1.26.8.
//
//connlint:send addr, c never connect
//connlint:recv c
//connlint:open c as client
//connlint:child c of addr
func Dial(network, addr string, config *Config) (c *Conn, err error)

// DialWithDialer dials as Dial does; the timeout of dialer bounds the handshake
// too. Source: crypto/tls/tls.go, go1.26.8.
//
//connlint:send addr, c never connect
//connlint:open c as client
//connlint:child c of addr
func DialWithDialer(dialer *net.Dialer, network, addr string, config *Config) (c *Conn, err error)

// Dial dials as the function Dial does. Source: crypto/tls/tls.go, go1.26.8.
//
//connlint:send addr, c never connect
//connlint:open c as client
//connlint:child c of addr
func (d *Dialer) Dial(network, addr string) (c net.Conn, err error)

// DialContext dials as Dial does; ctx bounds the handshake too. Source:
// crypto/tls/tls.go, go1.26.8.
//
//connlint:send addr, c never connect
//connlint:open c as client
//connlint:child c of addr
func (d *Dialer) DialContext(ctx context.Context, network, addr string) (c net.Conn, err error)

// Conn is a stream with half-close: the peer's close_notify is EOF here, and
// this side can still write. Source: crypto/tls/conn.go, go1.26.8.
//
//connlint:connection half
type Conn struct{}

// Handshake waits for the peer's half of the handshake; a second call returns at
// once. Source: crypto/tls/conn.go, go1.26.8.
//
//connlint:send c never begin
//connlint:recv c
func (c *Conn) Handshake() (err error)

// HandshakeContext waits for the peer's half of the handshake. Source:
// crypto/tls/conn.go, go1.26.8.
//
//connlint:send c never begin
//connlint:recv c
//connlint:bound-by ctx
func (c *Conn) HandshakeContext(ctx context.Context) (err error)

// Read makes the handshake first. Source: crypto/tls/conn.go, go1.26.8.
//
//connlint:recv c
func (c *Conn) Read(b []byte) (n int, err error)

// Write makes the handshake first. Source: crypto/tls/conn.go, go1.26.8.
//
//connlint:send c never be written
func (c *Conn) Write(b []byte) (n int, err error)

// Close sends the alert for at most 5 seconds and closes the wrapped connection.
// Source: crypto/tls/conn.go, go1.26.8.
//
//connlint:stop c
func (c *Conn) Close() (err error)

// CloseWrite ends the sending direction; it is an error before the handshake.
// Source: crypto/tls/conn.go, go1.26.8.
//
//connlint:half-stop c
func (c *Conn) CloseWrite() (err error)

// SetDeadline ends Read and Write with an error at t. Source:
// crypto/tls/conn.go, go1.26.8.
//
//connlint:bound c
func (c *Conn) SetDeadline(t time.Time) (err error)

// SetReadDeadline ends Read with an error at t. Source: crypto/tls/conn.go,
// go1.26.8.
//
//connlint:bound c
func (c *Conn) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline ends Write with an error at t, and every Write after it.
// Source: crypto/tls/conn.go, go1.26.8.
//
//connlint:bound c
func (c *Conn) SetWriteDeadline(t time.Time) (err error)

// NetConn is the wrapped connection. Source: crypto/tls/conn.go, go1.26.8.
//
//connlint:same conn, c
func (c *Conn) NetConn() (conn net.Conn)
