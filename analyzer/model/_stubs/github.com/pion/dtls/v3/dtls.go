package dtls // import "github.com/pion/dtls/v3"

import (
	"context"
	"net"
	"time"

	dtlsnet "github.com/pion/dtls/v3/pkg/net"
)

// Conn makes its handshake at the first Handshake, Read or Write, all of which
// wait for the peer's half of it. It has no half close. Source: conn.go,
// v3.1.15.
//
//connlint:connection
type Conn struct{}

// Client wraps conn and makes no handshake. Source: conn.go, v3.1.15.
//
//connlint:same c, conn
func Client(conn net.PacketConn, rAddr net.Addr, config *Config) (c *Conn, err error)

// ClientWithOptions wraps conn and makes no handshake. Source: conn.go, v3.1.15.
//
//connlint:same c, conn
func ClientWithOptions(conn net.PacketConn, rAddr net.Addr, opts ...ClientOption) (c *Conn, err error)

// Server wraps conn and makes no handshake. Source: conn.go, v3.1.15.
//
//connlint:same c, conn
func Server(conn net.PacketConn, rAddr net.Addr, config *Config) (c *Conn, err error)

// ServerWithOptions wraps conn and makes no handshake. Source: conn.go, v3.1.15.
//
//connlint:same c, conn
func ServerWithOptions(conn net.PacketConn, rAddr net.Addr, opts ...ServerOption) (c *Conn, err error)

// Dial binds a socket and makes no handshake. Source: conn.go, v3.1.15.
//
//connlint:open c as client
//connlint:child c of rAddr
func Dial(network string, rAddr *net.UDPAddr, config *Config) (c *Conn, err error)

// DialWithOptions binds a socket and makes no handshake. Source: conn.go, v3.1.15.
//
//connlint:open c as client
//connlint:child c of rAddr
func DialWithOptions(network string, rAddr *net.UDPAddr, opts ...ClientOption) (c *Conn, err error)

// Resume wraps conn with the state of an earlier connection. Source: resume.go,
// v3.1.15.
//
//connlint:same c, conn
func Resume(state *State, conn net.PacketConn, rAddr net.Addr, config *Config) (c *Conn, err error)

// Listen binds laddr. Its Accept makes no handshake: "You have to either close
// or read on all connection that are created". Source: listener.go, v3.1.15.
//
//connlint:open l as listener
//connlint:address laddr of l
func Listen(network string, laddr *net.UDPAddr, config *Config) (l net.Listener, err error)

// ListenWithOptions binds laddr. Its Accept makes no handshake: "You have to either close
// or read on all connection that are created". Source: listener.go, v3.1.15.
//
//connlint:open l as listener
//connlint:address laddr of l
func ListenWithOptions(network string, laddr *net.UDPAddr, opts ...ServerOption) (l net.Listener, err error)

// NewListener wraps inner; its Accept makes no handshake. Source: listener.go,
// v3.1.15.
//
//connlint:same l, inner
func NewListener(inner dtlsnet.PacketListener, config *Config) (l net.Listener, err error)

// NewListenerWithOptions wraps inner; its Accept makes no handshake. Source: listener.go,
// v3.1.15.
//
//connlint:same l, inner
func NewListenerWithOptions(inner dtlsnet.PacketListener, opts ...ServerOption) (l net.Listener, err error)

// Handshake waits for the peer's half of the handshake; a second call returns at
// once. Source: conn.go, v3.1.15.
//
//connlint:send c never begin
//connlint:recv c
func (c *Conn) Handshake() (err error)

// HandshakeContext waits for the peer's half of the handshake, or for the end of
// ctx. Source: conn.go, v3.1.15.
//
//connlint:send c never begin
//connlint:recv c
//connlint:bound-by ctx
func (c *Conn) HandshakeContext(ctx context.Context) (err error)

// Read makes the handshake first. Source: conn.go, v3.1.15.
//
//connlint:recv c
func (c *Conn) Read(buff []byte) (n int, err error)

// Write makes the handshake first. Source: conn.go, v3.1.15.
//
//connlint:send c never be written
func (c *Conn) Write(payload []byte) (n int, err error)

// Close closes the wrapped connection too. Source: conn.go, v3.1.15.
//
//connlint:stop c
func (c *Conn) Close() (err error)

// SetDeadline ends reads and writes at t, not the handshake. Source: conn.go,
// v3.1.15.
//
//connlint:bound c
func (c *Conn) SetDeadline(t time.Time) (err error)

// SetReadDeadline ends reads at t, not the handshake. Source: conn.go, v3.1.15.
//
//connlint:bound c
func (c *Conn) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline ends writes at t, not the handshake. Source: conn.go, v3.1.15.
//
//connlint:neutral it bounds the writes; the read loop goes on
func (c *Conn) SetWriteDeadline(t time.Time) (err error)

// LocalAddr names a server for its clients. Source: conn.go, v3.1.15.
//
//connlint:address a of c
func (c *Conn) LocalAddr() (a net.Addr)
