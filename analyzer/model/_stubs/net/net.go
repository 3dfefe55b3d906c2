package net // import "net"

import (
	"context"
	"io"
	"net/netip"
	"os"
	"time"
)

// ErrClosed is what Accept, Read and Write return after the own Close: the
// orderly end of an accept loop. Source: net/net.go, go1.26.8.
//
//connlint:ended
var ErrClosed error

// Listen binds the address at once; the kernel queues what dials it from here
// on, so a Serve in a later goroutine has no readiness race. Source:
// net/dial.go, go1.26.8.
//
//connlint:open l as listener
//connlint:address address of l
func Listen(network, address string) (l Listener, err error)

// ListenTCP binds as Listen does. Source: net/tcpsock.go, go1.26.8.
//
//connlint:open l as listener
//connlint:address laddr of l
func ListenTCP(network string, laddr *TCPAddr) (l *TCPListener, err error)

// ListenUnix binds as Listen does. Source: net/unixsock.go, go1.26.8.
//
//connlint:open l as listener
//connlint:address laddr of l
func ListenUnix(network string, laddr *UnixAddr) (l *UnixListener, err error)

// Listen binds as the function Listen does. ctx bounds the look-up of the
// address only. Source: net/dial.go, go1.26.8.
//
//connlint:open l as listener
//connlint:address address of l
func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (l Listener, err error)

// ListenPacket binds a packet socket. It has no Accept, and a write to it never
// waits for a reader, so it has no role. Source: net/dial.go, go1.26.8.
//
//connlint:open c
//connlint:address address of c
func ListenPacket(network, address string) (c PacketConn, err error)

// ListenPacket binds a packet socket. Source: net/dial.go, go1.26.8.
//
//connlint:open c
//connlint:address address of c
func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (c PacketConn, err error)

// ListenUDP binds a packet socket. Source: net/udpsock.go, go1.26.8.
//
//connlint:open c
//connlint:address laddr of c
func ListenUDP(network string, laddr *UDPAddr) (c *UDPConn, err error)

// ListenMulticastUDP binds a packet socket that joins the group gaddr. Source:
// net/udpsock.go, go1.26.8.
//
//connlint:open c
//connlint:address gaddr of c
func ListenMulticastUDP(network string, ifi *Interface, gaddr *UDPAddr) (c *UDPConn, err error)

// ListenIP binds a packet socket. Source: net/iprawsock.go, go1.26.8.
//
//connlint:open c
//connlint:address laddr of c
func ListenIP(network string, laddr *IPAddr) (c *IPConn, err error)

// ListenUnixgram binds a packet socket. Source: net/unixsock.go, go1.26.8.
//
//connlint:open c as packet
//connlint:address laddr of c
func ListenUnixgram(network string, laddr *UnixAddr) (c *UnixConn, err error)

// Dial needs a bound listener. It does not need a running Accept: the kernel
// queues the connection. Source: net/dial.go, go1.26.8.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:queued address
func Dial(network, address string) (c Conn, err error)

// DialTimeout dials as Dial does. Source: net/dial.go, go1.26.8.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:queued address
func DialTimeout(network, address string, timeout time.Duration) (c Conn, err error)

// Dial dials as the function Dial does. Source: net/dial.go, go1.26.8.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:queued address
func (d *Dialer) Dial(network, address string) (c Conn, err error)

// DialContext dials as Dial does. Once it is connected, ctx has no more say.
// Source: net/dial.go, go1.26.8.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:queued address
func (d *Dialer) DialContext(ctx context.Context, network, address string) (c Conn, err error)

// DialTCP dials as DialContext does. Source: net/dial.go, go1.26.8.
//
//connlint:send raddr never connect
//connlint:open c as client
//connlint:child c of raddr
//connlint:queued raddr
func (d *Dialer) DialTCP(ctx context.Context, network string, laddr netip.AddrPort, raddr netip.AddrPort) (c *TCPConn, err error)

// DialUDP binds a socket to its peer; no packet is sent. Source: net/dial.go,
// go1.26.8.
//
//connlint:send raddr never connect
//connlint:open c as client unheard
//connlint:child c of raddr
func (d *Dialer) DialUDP(ctx context.Context, network string, laddr netip.AddrPort, raddr netip.AddrPort) (c *UDPConn, err error)

// DialIP binds a socket to its peer; no packet is sent. Source: net/dial.go,
// go1.26.8.
//
//connlint:send raddr never connect
//connlint:open c as client
//connlint:child c of raddr
func (d *Dialer) DialIP(ctx context.Context, network string, laddr netip.Addr, raddr netip.Addr) (c *IPConn, err error)

// DialUnix dials as DialContext does. Source: net/dial.go, go1.26.8.
//
//connlint:send raddr never connect
//connlint:open c as client
//connlint:child c of raddr
//connlint:queued raddr
func (d *Dialer) DialUnix(ctx context.Context, network string, laddr *UnixAddr, raddr *UnixAddr) (c *UnixConn, err error)

// DialTCP dials as Dial does. Source: net/tcpsock.go, go1.26.8.
//
//connlint:send raddr never connect
//connlint:open c as client
//connlint:child c of raddr
//connlint:queued raddr
func DialTCP(network string, laddr, raddr *TCPAddr) (c *TCPConn, err error)

// DialUDP binds a socket to its peer; no packet is sent. Source:
// net/udpsock.go, go1.26.8.
//
//connlint:send raddr never connect
//connlint:open c as client unheard
//connlint:child c of raddr
func DialUDP(network string, laddr, raddr *UDPAddr) (c *UDPConn, err error)

// DialIP binds a socket to its peer; no packet is sent. Source:
// net/iprawsock.go, go1.26.8.
//
//connlint:send raddr never connect
//connlint:open c as client
//connlint:child c of raddr
func DialIP(network string, laddr, raddr *IPAddr) (c *IPConn, err error)

// DialUnix dials as Dial does. Source: net/unixsock.go, go1.26.8.
//
//connlint:send raddr never connect
//connlint:open c as client
//connlint:child c of raddr
//connlint:queued raddr
func DialUnix(network string, laddr, raddr *UnixAddr) (c *UnixConn, err error)

// Pipe is a synchronous link: a Write on one end, even of no bytes, blocks until
// the other end has read all of it. Source: net/pipe.go, go1.26.8.
//
//connlint:open a, b as pipe
func Pipe() (a Conn, b Conn)

// FileConn makes a connection of a duplicate of f; closing f does not close it.
// Source: net/file.go, go1.26.8.
//
//connlint:open c
func FileConn(f *os.File) (c Conn, err error)

// FileListener makes a listener of a duplicate of f, which is bound already;
// closing f does not close it. Source: net/file.go, go1.26.8.
//
//connlint:open ln as listener
func FileListener(f *os.File) (ln Listener, err error)

// FilePacketConn makes a packet socket of a duplicate of f; closing f does not
// close it. Source: net/file.go, go1.26.8.
//
//connlint:open c
func FilePacketConn(f *os.File) (c PacketConn, err error)

// Listener takes connections in. Its model holds for the listeners of other
// packages too (tls, netutil). Source: net/net.go, go1.26.8.
//
//connlint:connection
type Listener interface {
	// Accept blocks for the next connection, or until the listener is closed.
	//
	//connlint:accept recv
	//connlint:open conn as server
	//connlint:child conn of recv
	Accept() (conn Conn, err error)

	// Close unblocks Accept. Accepted connections stay open.
	//
	//connlint:stop recv
	Close() (err error)

	// Addr is what clients dial.
	//
	//connlint:address addr of recv
	Addr() (addr Addr)
}

// TCPListener is a Listener of its own type. Source: net/tcpsock.go, go1.26.8.
//
//connlint:connection
type TCPListener struct{}

// Accept takes the next connection. Source: net/tcpsock.go, go1.26.8.
//
//connlint:accept l
//connlint:open conn as server
//connlint:child conn of l
func (l *TCPListener) Accept() (conn Conn, err error)

// AcceptTCP takes the next connection. Source: net/tcpsock.go, go1.26.8.
//
//connlint:accept l
//connlint:open conn as server
//connlint:child conn of l
func (l *TCPListener) AcceptTCP() (conn *TCPConn, err error)

// Close unblocks Accept; accepted connections stay open. Source:
// net/tcpsock.go, go1.26.8.
//
//connlint:stop l
func (l *TCPListener) Close() (err error)

// Addr is what clients dial. Source: net/tcpsock.go, go1.26.8.
//
//connlint:address addr of l
func (l *TCPListener) Addr() (addr Addr)

// SetDeadline bounds Accept. Source: net/tcpsock.go, go1.26.8.
//
//connlint:bound l
func (l *TCPListener) SetDeadline(t time.Time) (err error)

// UnixListener is a Listener of its own type. Source: net/unixsock.go,
// go1.26.8.
//
//connlint:connection
type UnixListener struct{}

// Accept takes the next connection. Source: net/unixsock.go, go1.26.8.
//
//connlint:accept l
//connlint:open conn as server
//connlint:child conn of l
func (l *UnixListener) Accept() (conn Conn, err error)

// AcceptUnix takes the next connection. Source: net/unixsock.go, go1.26.8.
//
//connlint:accept l
//connlint:open conn as server
//connlint:child conn of l
func (l *UnixListener) AcceptUnix() (conn *UnixConn, err error)

// Close unblocks Accept; accepted connections stay open. Source:
// net/unixsock.go, go1.26.8.
//
//connlint:stop l
func (l *UnixListener) Close() (err error)

// Addr is what clients dial. Source: net/unixsock.go, go1.26.8.
//
//connlint:address addr of l
func (l *UnixListener) Addr() (addr Addr)

// SetDeadline bounds Accept. Source: net/unixsock.go, go1.26.8.
//
//connlint:bound l
func (l *UnixListener) SetDeadline(t time.Time) (err error)

// Conn is a stream. The peer may close its sending direction alone and still
// read (CloseWrite of TCP, Unix and TLS connections). RemoteAddr and LocalAddr
// are no handles: nobody serves the first, and nobody dials the second. Source:
// net/net.go, go1.26.8.
//
//connlint:connection half
type Conn interface {
	// Read blocks for data, the end, a deadline or Close.
	//
	//connlint:recv recv
	Read(b []byte) (n int, err error)

	// Write returns once the kernel has the bytes; only on an end of Pipe does
	// it wait for the reader.
	//
	//connlint:send recv never be written
	Write(b []byte) (n int, err error)

	// Close unblocks Read and Write.
	//
	//connlint:stop recv
	Close() (err error)

	// SetDeadline ends Read and Write with an error at t.
	//
	//connlint:bound recv
	SetDeadline(t time.Time) (err error)

	// SetReadDeadline ends Read with an error at t.
	//
	//connlint:bound recv
	SetReadDeadline(t time.Time) (err error)

	// SetWriteDeadline ends Write with an error at t.
	//
	//connlint:bound recv
	SetWriteDeadline(t time.Time) (err error)
}

// TCPConn is a stream with half-close. Source: net/tcpsock.go, go1.26.8.
//
//connlint:connection half
type TCPConn struct{}

// Read is promoted from the unexported conn, also to UDPConn, UnixConn and
// IPConn. Source: net/net.go, go1.26.8.
//
//connlint:recv c
func (c *TCPConn) Read(b []byte) (n int, err error)

// Write is promoted from the unexported conn, also to UDPConn, UnixConn and
// IPConn. Source: net/net.go, go1.26.8.
//
//connlint:send c never be written
func (c *TCPConn) Write(b []byte) (n int, err error)

// Close is promoted from the unexported conn, also to UDPConn, UnixConn and
// IPConn. Source: net/net.go, go1.26.8.
//
//connlint:stop c
func (c *TCPConn) Close() (err error)

// SetDeadline is promoted from the unexported conn, also to UDPConn, UnixConn
// and IPConn. Source: net/net.go, go1.26.8.
//
//connlint:bound c
func (c *TCPConn) SetDeadline(t time.Time) (err error)

// SetReadDeadline is promoted as SetDeadline is. Source: net/net.go, go1.26.8.
//
//connlint:bound c
func (c *TCPConn) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline is promoted as SetDeadline is. Source: net/net.go, go1.26.8.
//
//connlint:bound c
func (c *TCPConn) SetWriteDeadline(t time.Time) (err error)

// ReadFrom is where io.Copy to a TCP connection ends up: it copies r until r
// ends. Source: net/tcpsock.go, go1.26.8.
//
//connlint:drive r at eof until {r} ends
//connlint:send c never be written
func (c *TCPConn) ReadFrom(r io.Reader) (n int64, err error)

// WriteTo is where io.Copy from a TCP connection ends up: it copies c until c
// ends. Source: net/tcpsock.go, go1.26.8.
//
//connlint:drive c at eof until {c} ends
//connlint:send w never be written
func (c *TCPConn) WriteTo(w io.Writer) (n int64, err error)

// CloseWrite ends the sending direction: the peer reads EOF, and this side can
// still read. Source: net/tcpsock.go, go1.26.8.
//
//connlint:half-stop c
func (c *TCPConn) CloseWrite() (err error)

// CloseRead ends the receiving direction; a later Write is legal. Source:
// net/tcpsock.go, go1.26.8.
//
//connlint:neutral it ends the receiving direction only
func (c *TCPConn) CloseRead() (err error)

// UnixConn is a stream with half-close, or a packet socket. Read, Write, Close
// and the deadlines are those of TCPConn. Source: net/unixsock.go, go1.26.8.
//
//connlint:connection half
type UnixConn struct{}

// CloseWrite ends the sending direction. Source: net/unixsock.go, go1.26.8.
//
//connlint:half-stop c
func (c *UnixConn) CloseWrite() (err error)

// CloseRead ends the receiving direction; a later Write is legal. Source:
// net/unixsock.go, go1.26.8.
//
//connlint:neutral it ends the receiving direction only
func (c *UnixConn) CloseRead() (err error)

// ReadFrom takes one packet. Source: net/unixsock.go, go1.26.8.
//
//connlint:recv c
func (c *UnixConn) ReadFrom(b []byte) (n int, addr Addr, err error)

// ReadFromUnix takes one packet. Source: net/unixsock.go, go1.26.8.
//
//connlint:recv c
func (c *UnixConn) ReadFromUnix(b []byte) (n int, addr *UnixAddr, err error)

// ReadMsgUnix takes one packet. Source: net/unixsock.go, go1.26.8.
//
//connlint:recv c
func (c *UnixConn) ReadMsgUnix(b, oob []byte) (n, oobn, flags int, addr *UnixAddr, err error)

// WriteTo returns once the kernel has the packet. Source: net/unixsock.go,
// go1.26.8.
//
//connlint:send c never be written
func (c *UnixConn) WriteTo(b []byte, addr Addr) (n int, err error)

// WriteToUnix returns once the kernel has the packet. Source: net/unixsock.go,
// go1.26.8.
//
//connlint:send c never be written
func (c *UnixConn) WriteToUnix(b []byte, addr *UnixAddr) (n int, err error)

// WriteMsgUnix returns once the kernel has the packet. Source:
// net/unixsock.go, go1.26.8.
//
//connlint:send c never be written
func (c *UnixConn) WriteMsgUnix(b, oob []byte, addr *UnixAddr) (n, oobn int, err error)

// PacketConn is a packet socket. It has no Accept and no end of input. Source:
// net/net.go, go1.26.8.
//
//connlint:connection
type PacketConn interface {
	// ReadFrom blocks for one packet, a deadline or Close.
	//
	//connlint:recv recv anyone
	ReadFrom(p []byte) (n int, addr Addr, err error)

	// WriteTo returns once the kernel has the packet. It never waits for a
	// reader.
	//
	//connlint:send recv never be written
	//connlint:send addr never be written
	WriteTo(p []byte, addr Addr) (n int, err error)

	// Close unblocks ReadFrom and WriteTo.
	//
	//connlint:stop recv
	Close() (err error)

	// LocalAddr is what peers send to.
	//
	//connlint:address addr of recv
	LocalAddr() (addr Addr)

	// SetDeadline ends ReadFrom and WriteTo with an error at t.
	//
	//connlint:bound recv
	SetDeadline(t time.Time) (err error)

	// SetReadDeadline ends ReadFrom with an error at t.
	//
	//connlint:bound recv
	SetReadDeadline(t time.Time) (err error)

	// SetWriteDeadline ends WriteTo with an error at t.
	//
	//connlint:bound recv
	SetWriteDeadline(t time.Time) (err error)
}

// UDPConn is a packet socket. Read, Write, Close and the deadlines are those of
// TCPConn. Source: net/udpsock.go, go1.26.8.
//
//connlint:connection
type UDPConn struct{}

// LocalAddr is what peers send to. It is promoted from the unexported conn, so
// that TCPConn, UnixConn and IPConn have it too: there it is the address of a
// connection that nobody dials. Source: net/net.go, go1.26.8.
//
//connlint:address addr of c
func (c *UDPConn) LocalAddr() (addr Addr)

// ReadFrom takes one packet. Source: net/udpsock.go, go1.26.8.
//
//connlint:recv c anyone
func (c *UDPConn) ReadFrom(b []byte) (n int, addr Addr, err error)

// ReadFromUDP takes one packet. Source: net/udpsock.go, go1.26.8.
//
//connlint:recv c anyone
func (c *UDPConn) ReadFromUDP(b []byte) (n int, addr *UDPAddr, err error)

// ReadFromUDPAddrPort takes one packet. Source: net/udpsock.go, go1.26.8.
//
//connlint:recv c anyone
func (c *UDPConn) ReadFromUDPAddrPort(b []byte) (n int, addr netip.AddrPort, err error)

// ReadMsgUDP takes one packet. Source: net/udpsock.go, go1.26.8.
//
//connlint:recv c anyone
func (c *UDPConn) ReadMsgUDP(b, oob []byte) (n, oobn, flags int, addr *UDPAddr, err error)

// ReadMsgUDPAddrPort takes one packet. Source: net/udpsock.go, go1.26.8.
//
//connlint:recv c anyone
func (c *UDPConn) ReadMsgUDPAddrPort(b, oob []byte) (n, oobn, flags int, addr netip.AddrPort, err error)

// WriteTo returns once the kernel has the packet. Source: net/udpsock.go,
// go1.26.8.
//
//connlint:send c never be written
//connlint:send addr never be written
func (c *UDPConn) WriteTo(b []byte, addr Addr) (n int, err error)

// WriteToUDP returns once the kernel has the packet. Source: net/udpsock.go,
// go1.26.8.
//
//connlint:send c never be written
//connlint:send addr never be written
func (c *UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (n int, err error)

// WriteToUDPAddrPort returns once the kernel has the packet. Source:
// net/udpsock.go, go1.26.8.
//
//connlint:send c never be written
func (c *UDPConn) WriteToUDPAddrPort(b []byte, addr netip.AddrPort) (n int, err error)

// WriteMsgUDP returns once the kernel has the packet. Source: net/udpsock.go,
// go1.26.8.
//
//connlint:send c never be written
func (c *UDPConn) WriteMsgUDP(b, oob []byte, addr *UDPAddr) (n, oobn int, err error)

// WriteMsgUDPAddrPort returns once the kernel has the packet. Source:
// net/udpsock.go, go1.26.8.
//
//connlint:send c never be written
func (c *UDPConn) WriteMsgUDPAddrPort(b, oob []byte, addr netip.AddrPort) (n, oobn int, err error)

// IPConn is a packet socket. Read, Write, Close and the deadlines are those of
// TCPConn. Source: net/iprawsock.go, go1.26.8.
//
//connlint:connection
type IPConn struct{}

// ReadFrom takes one packet. Source: net/iprawsock.go, go1.26.8.
//
//connlint:recv c anyone
func (c *IPConn) ReadFrom(b []byte) (n int, addr Addr, err error)

// ReadFromIP takes one packet. Source: net/iprawsock.go, go1.26.8.
//
//connlint:recv c anyone
func (c *IPConn) ReadFromIP(b []byte) (n int, addr *IPAddr, err error)

// ReadMsgIP takes one packet. Source: net/iprawsock.go, go1.26.8.
//
//connlint:recv c anyone
func (c *IPConn) ReadMsgIP(b, oob []byte) (n, oobn, flags int, addr *IPAddr, err error)

// WriteTo returns once the kernel has the packet. Source: net/iprawsock.go,
// go1.26.8.
//
//connlint:send c never be written
func (c *IPConn) WriteTo(b []byte, addr Addr) (n int, err error)

// WriteToIP returns once the kernel has the packet. Source: net/iprawsock.go,
// go1.26.8.
//
//connlint:send c never be written
func (c *IPConn) WriteToIP(b []byte, addr *IPAddr) (n int, err error)

// WriteMsgIP returns once the kernel has the packet. Source: net/iprawsock.go,
// go1.26.8.
//
//connlint:send c never be written
func (c *IPConn) WriteMsgIP(b, oob []byte, addr *IPAddr) (n, oobn int, err error)

// WriteTo writes all buffers to w. Source: net/net.go, go1.26.8.
//
//connlint:send w never be written
func (v *Buffers) WriteTo(w io.Writer) (n int64, err error)

// Addr is a network address. Source: net/net.go, go1.26.8.
type Addr interface {
	// Network is the name of the network.
	//
	//connlint:neutral it only tells a name
	Network() (s string)

	// String is the form that Dial takes.
	//
	//connlint:same s, recv
	String() (s string)
}

// TCPAddr is an address, and its Port alone names the connection, as in
// fmt.Sprintf("localhost:%d", addr.Port). Its IP does not: many listeners share
// it. Source: net/tcpsock.go, go1.26.8.
type TCPAddr struct {
	//connlint:host
	IP IP

	//connlint:same
	Port int
}

// String is the form that Dial takes. Source: net/tcpsock.go, go1.26.8.
//
//connlint:same s, a
func (a *TCPAddr) String() (s string)

// AddrPort is the same address as another type. Source: net/tcpsock.go,
// go1.26.8.
//
//connlint:same ap, a
func (a *TCPAddr) AddrPort() (ap netip.AddrPort)

// UDPAddr is an address as TCPAddr is. Source: net/udpsock.go, go1.26.8.
type UDPAddr struct {
	//connlint:host
	IP IP

	//connlint:same
	Port int
}

// String is the form that Dial takes. Source: net/udpsock.go, go1.26.8.
//
//connlint:same s, a
func (a *UDPAddr) String() (s string)

// AddrPort is the same address as another type. Source: net/udpsock.go,
// go1.26.8.
//
//connlint:same ap, a
func (a *UDPAddr) AddrPort() (ap netip.AddrPort)

// UnixAddr is an address, and its Name is the form that Dial takes. Source:
// net/unixsock.go, go1.26.8.
type UnixAddr struct {
	//connlint:same
	Name string
}

// String is the Name. Source: net/unixsock.go, go1.26.8.
//
//connlint:same s, a
func (a *UnixAddr) String() (s string)

// ParseIP is the IP that s tells. Source: net/ip.go, go1.26.8.
//
//connlint:text ip concat s
func ParseIP(s string) (ip IP)

// IPv4 is the IP of four numbers. Source: net/ip.go, go1.26.8.
//
//connlint:text ip dotted a, b, c, d
func IPv4(a, b, c, d byte) (ip IP)

// ResolveTCPAddr parses an address. Source: net/tcpsock.go, go1.26.8.
//
//connlint:same a, address
func ResolveTCPAddr(network, address string) (a *TCPAddr, err error)

// TCPAddrFromAddrPort is the same address as another type. Source:
// net/tcpsock.go, go1.26.8.
//
//connlint:same a, addr
func TCPAddrFromAddrPort(addr netip.AddrPort) (a *TCPAddr)

// ResolveUDPAddr parses an address. Source: net/udpsock.go, go1.26.8.
//
//connlint:same a, address
func ResolveUDPAddr(network, address string) (a *UDPAddr, err error)

// UDPAddrFromAddrPort is the same address as another type. Source:
// net/udpsock.go, go1.26.8.
//
//connlint:same a, addr
func UDPAddrFromAddrPort(addr netip.AddrPort) (a *UDPAddr)

// ResolveUnixAddr parses an address. Source: net/unixsock.go, go1.26.8.
//
//connlint:same a, address
func ResolveUnixAddr(network, address string) (a *UnixAddr, err error)

// JoinHostPort builds "host:port", or "[host]:port" for an IPv6 address.
// Source: net/ipsock.go, go1.26.8.
//
//connlint:text s concat host, port
func JoinHostPort(host, port string) (s string)

// SplitHostPort takes an address apart. The port still names the connection; the
// host does not, many listeners share it. Source: net/ipsock.go, go1.26.8.
//
//connlint:same port, hostport
func SplitHostPort(hostport string) (host, port string, err error)
