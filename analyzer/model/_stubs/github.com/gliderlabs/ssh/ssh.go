package ssh // import "github.com/gliderlabs/ssh"

import (
	"context"
	"net"

	gossh "golang.org/x/crypto/ssh"
)

// Server serves ssh connections, each in its own goroutine. Source: server.go,
// v0.3.8.
//
//connlint:connection
type Server struct {
	// Addr is the address that ListenAndServe binds. Source: server.go, v0.3.8.
	//
	//connlint:address
	Addr string
}

// ListenAndServe binds addr; nothing can stop its server. It never returns nil.
// Source: ssh.go, v0.3.8.
//
//connlint:drive addr until its listener fails
//connlint:nonnil err
//connlint:go handler
//connlint:split net.Listen("tcp", {addr}) ; ssh.Serve({}, {handler}{options...})
func ListenAndServe(addr string, handler Handler, options ...Option) (err error)

// Serve serves on l; it never returns nil. Source: ssh.go, v0.3.8.
//
//connlint:drive l until {l} is closed
//connlint:nonnil err
//connlint:go handler
func Serve(l net.Listener, handler Handler, options ...Option) (err error)

// Handle registers the handler that runs in each session's goroutine. Source:
// ssh.go, v0.3.8.
//
//connlint:go handler
func Handle(handler Handler)

// ListenAndServe binds srv.Addr and serves; it never returns nil. Source:
// server.go, v0.3.8.
//
//connlint:drive srv until {srv}.Shutdown or {srv}.Close is called
//connlint:ends ErrServerClosed
//connlint:nonnil err
//connlint:split net.Listen("tcp", {srv}.Addr) ; {srv}.Serve({})
func (srv *Server) ListenAndServe() (err error)

// Serve serves on l; it never returns nil. Source: server.go, v0.3.8.
//
//connlint:drive srv, l until {srv}.Shutdown or {srv}.Close is called
//connlint:ends ErrServerClosed
//connlint:nonnil err
func (srv *Server) Serve(l net.Listener) (err error)

// HandleConn makes the handshake and serves one connection; inline in an accept
// loop it keeps the next one waiting. Source: server.go, v0.3.8.
//
//connlint:drive newConn until the client of {newConn} disconnects
func (srv *Server) HandleConn(newConn net.Conn)

// Handle registers the handler that runs in each session's goroutine. Source:
// server.go, v0.3.8.
//
//connlint:go fn
func (srv *Server) Handle(fn Handler)

// Shutdown closes the listeners and waits for every client to leave, or the end
// of ctx. Source: server.go, v0.3.8.
//
//connlint:stop srv
func (srv *Server) Shutdown(ctx context.Context) (err error)

// Close closes the listeners and all connections. Source: server.go, v0.3.8.
//
//connlint:stop srv
func (srv *Server) Close() (err error)

// ErrServerClosed is what Serve and ListenAndServe return after Shutdown or
// Close. Source: server.go, v0.3.8.
//
//connlint:ended
var ErrServerClosed error

// ForwardAgentConnections serves connections until the listener is closed; it
// belongs in its own goroutine. Source: agent.go, v0.3.8.
//
//connlint:drive l until {l} is closed
func ForwardAgentConnections(l net.Listener, s Session)

// NewAgentListener listens on a unix socket in a new directory. Source:
// agent.go, v0.3.8.
//
//connlint:open l as listener
func NewAgentListener() (l net.Listener, err error)

// Session is the server's side of one session; it ends when its handler
// returns. Source: session.go, v0.3.8.
//
//connlint:connection half
type Session interface {
	// Pty returns the changes of the window's size, which end with the session.
	// Source: session.go, v0.3.8.
	//
	//connlint:same windows, recv
	Pty() (pty Pty, windows <-chan Window, ok bool)

	// Signals only says where signals are to go. Source: session.go, v0.3.8.
	//
	//connlint:neutral it registers a channel
	Signals(c chan<- Signal)

	// Break only says where breaks are to go. Source: session.go, v0.3.8.
	//
	//connlint:neutral it registers a channel
	Break(c chan<- bool)

	// Exit sends the exit status and closes the session. Source: session.go,
	// v0.3.8.
	//
	//connlint:stop recv
	Exit(code int) (err error)
}

// DefaultSessionHandler accepts one session channel and serves its requests
// until the client closes it. Source: session.go, v0.3.8.
//
//connlint:drive newChan until the client closes the channel {newChan}
func DefaultSessionHandler(srv *Server, conn *gossh.ServerConn, newChan gossh.NewChannel, ctx Context)

// DirectTCPIPHandler copies both ways in goroutines of its own. Source:
// tcpip.go, v0.3.8.
//
//connlint:neutral it returns at once
func DirectTCPIPHandler(srv *Server, conn *gossh.ServerConn, newChan gossh.NewChannel, ctx Context)
