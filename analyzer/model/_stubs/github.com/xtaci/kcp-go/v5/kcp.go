package kcp // import "github.com/xtaci/kcp-go/v5"

import (
	"net"
	"time"
)

// UDPSession has no end of input: a peer that leaves does not tell. Source: sess.go,
// v5.7.5.
//
//connlint:connection
type UDPSession struct{}

// Listener has a loop of its own, which serves its sessions. Source: sess.go, v5.7.5.
//
//connlint:connection
type Listener struct{}

// Listen binds laddr. Source: sess.go, v5.7.5.
//
//connlint:open l as listener
//connlint:address laddr of l
func Listen(laddr string) (l net.Listener, err error)

// ListenWithOptions binds laddr. Source: sess.go, v5.7.5.
//
//connlint:open l as listener
//connlint:address laddr of l
func ListenWithOptions(laddr string, block BlockCrypt, dataShards, parityShards int) (l *Listener, err error)

// ServeConn listens on conn, and returns at once. Source: sess.go, v5.7.5.
//
//connlint:open l as listener
//connlint:same l, conn
func ServeConn(block BlockCrypt, dataShards, parityShards int, conn net.PacketConn) (l *Listener, err error)

// Dial returns at once; nothing is sent. Source: sess.go, v5.7.5.
//
//connlint:open c as client unheard
//connlint:child c of raddr
func Dial(raddr string) (c net.Conn, err error)

// DialWithOptions returns at once; nothing is sent. Source: sess.go, v5.7.5.
//
//connlint:open s as client unheard
//connlint:child s of raddr
func DialWithOptions(raddr string, block BlockCrypt, dataShards, parityShards int) (s *UDPSession, err error)

// Accept waits for the first packet of a new client. Source: sess.go, v5.7.5.
//
//connlint:accept l
//connlint:open c as server
//connlint:child c of l
func (l *Listener) Accept() (c net.Conn, err error)

// AcceptKCP waits for the first packet of a new client. Source: sess.go, v5.7.5.
//
//connlint:accept l
//connlint:open s as server
//connlint:child s of l
func (l *Listener) AcceptKCP() (s *UDPSession, err error)

// SetDeadline bounds what waits for a client. Source: sess.go, v5.7.5.
//
//connlint:bound l
func (l *Listener) SetDeadline(t time.Time) (err error)

// SetReadDeadline bounds what waits for a client. Source: sess.go, v5.7.5.
//
//connlint:bound l
func (l *Listener) SetReadDeadline(t time.Time) (err error)

// Addr names the listener. Source: sess.go, v5.7.5.
//
//connlint:address addr of l
func (l *Listener) Addr() (addr net.Addr)

// Close closes the listener. Source: sess.go, v5.7.5.
//
//connlint:stop l
func (l *Listener) Close() (err error)

// Read blocks for some bytes. Source: sess.go, v5.7.5.
//
//connlint:recv s
func (s *UDPSession) Read(b []byte) (n int, err error)

// Write waits while the window is full. Source: sess.go, v5.7.5.
//
//connlint:send s never be written
func (s *UDPSession) Write(b []byte) (n int, err error)

// WriteBuffers writes as Write does. Source: sess.go, v5.7.5.
//
//connlint:send s never be written
func (s *UDPSession) WriteBuffers(v [][]byte) (n int, err error)

// SetDeadline bounds reads and writes. Source: sess.go, v5.7.5.
//
//connlint:bound s
func (s *UDPSession) SetDeadline(t time.Time) (err error)

// SetReadDeadline bounds reads. Source: sess.go, v5.7.5.
//
//connlint:bound s
func (s *UDPSession) SetReadDeadline(t time.Time) (err error)

// Close closes the session, and tells the peer nothing. Source: sess.go, v5.7.5.
//
//connlint:stop s
func (s *UDPSession) Close() (err error)
