package gws // import "github.com/lxzan/gws"

import (
	"bufio"
	"net"
	"net/http"
	"time"
)

// Conn is driven by ReadLoop. Its pongs and close frames are answered there.
// Source: conn.go, v1.8.9.
//
//connlint:connection
type Conn struct{}

// Server has no stop: it goes on when Accept fails. Source: upgrader.go,
// v1.8.9.
//
//connlint:connection
type Server struct{}

// NewClient waits for the handshake. Nothing is read before ReadLoop.
// With ParallelEnabled each message has a goroutine of its own. Source: client.go and
// reader.go, v1.8.9.
//
//connlint:send option.Addr never connect
//connlint:open c as client
//connlint:child c of option.Addr
//connlint:callback handler of c when option.ParallelEnabled = false
func NewClient(handler Event, option *ClientOption) (c *Conn, resp *http.Response, err error)

// NewClientFromConn makes the client's handshake over conn. Nothing is read
// before ReadLoop. Source: client.go, v1.8.9.
//
//connlint:send conn never connect
//connlint:same c, conn
//connlint:callback handler of c when option.ParallelEnabled = false
func NewClientFromConn(handler Event, option *ClientOption, conn net.Conn) (c *Conn, resp *http.Response, err error)

// NewUpgrader only takes its handler, which runs in the read loops. Source:
// upgrader.go, v1.8.9.
//
//connlint:go eventHandler
func NewUpgrader(eventHandler Event, option *ServerOption) (u *Upgrader)

// Upgrade hands over the hijacked connection, which ReadLoop drives. Source:
// upgrader.go, v1.8.9.
//
//connlint:open conn as server
func (c *Upgrader) Upgrade(w http.ResponseWriter, r *http.Request) (conn *Conn, err error)

// UpgradeFromConn makes the server's handshake over conn. Source: upgrader.go,
// v1.8.9.
//
//connlint:same ws, conn
func (c *Upgrader) UpgradeFromConn(conn net.Conn, br *bufio.Reader, r *http.Request) (ws *Conn, err error)

// NewServer binds nothing; its handler runs in the read loops. Source:
// upgrader.go, v1.8.9.
//
//connlint:open s as listener
//connlint:go eventHandler
func NewServer(eventHandler Event, option *ServerOption) (s *Server)

// Run binds addr and serves. Only an error of the bind makes it return.
// Source: upgrader.go, v1.8.9.
//
//connlint:drive c, addr until the process ends
//connlint:split net.Listen("tcp", {addr}) ; {c}.RunListener({})
//connlint:nonnil err
func (c *Server) Run(addr string) (err error)

// RunTLS binds addr and serves. Only an error of the bind makes it return.
// Source: upgrader.go, v1.8.9.
//
//connlint:drive c, addr until the process ends
//connlint:nonnil err
func (c *Server) RunTLS(addr, certFile, keyFile string) (err error)

// RunListener serves on listener, and tries again when Accept fails. Source:
// upgrader.go, v1.8.9.
//
//connlint:drive c, listener until the process ends
//connlint:nonnil err
func (c *Server) RunListener(listener net.Listener) (err error)

// ReadLoop calls the methods of the handler until the connection ends. Source:
// conn.go, v1.8.9.
//
//connlint:drive c until the peer disconnects or the connection is closed
func (c *Conn) ReadLoop()

// WriteString writes one message. Source: writer.go, v1.8.9.
//
//connlint:send c never be sent
func (c *Conn) WriteString(s string) (err error)

// WriteMessage writes one message. Source: writer.go, v1.8.9.
//
//connlint:send c never be sent
func (c *Conn) WriteMessage(opcode Opcode, payload []byte) (err error)

// Writev writes one message. Source: writer.go, v1.8.9.
//
//connlint:send c never be sent
func (c *Conn) Writev(opcode Opcode, payloads ...[]byte) (err error)

// WriteAsync writes one message. Source: writer.go, v1.8.9.
//
//connlint:send c never be sent
func (c *Conn) WriteAsync(opcode Opcode, payload []byte, callback func(error))

// WritevAsync writes one message. Source: writer.go, v1.8.9.
//
//connlint:send c never be sent
func (c *Conn) WritevAsync(opcode Opcode, payloads [][]byte, callback func(error))

// WritePing writes one control frame, from any goroutine. Source: writer.go,
// v1.8.9.
//
//connlint:neutral a control frame is sent from anywhere
func (c *Conn) WritePing(payload []byte) (err error)

// WritePong writes one control frame, from any goroutine. Source: writer.go,
// v1.8.9.
//
//connlint:neutral a control frame is sent from anywhere
func (c *Conn) WritePong(payload []byte) (err error)

// WriteClose sends a close frame and closes the connection. Source: writer.go,
// v1.8.9.
//
//connlint:stop c
func (c *Conn) WriteClose(code uint16, reason []byte) (err error)

// SetDeadline makes the reads after t fail, and so ends ReadLoop. Source:
// conn.go, v1.8.9.
//
//connlint:bound c
func (c *Conn) SetDeadline(t time.Time) (err error)

// SetReadDeadline makes the reads after t fail, and so ends ReadLoop. Source:
// conn.go, v1.8.9.
//
//connlint:bound c
func (c *Conn) SetReadDeadline(t time.Time) (err error)

// NetConn returns the network connection below. Source: conn.go, v1.8.9.
//
//connlint:same n, c
func (c *Conn) NetConn() (n net.Conn)
