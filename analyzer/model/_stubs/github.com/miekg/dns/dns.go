package dns // import "github.com/miekg/dns"

import (
	"context"
	"crypto/tls"
	"net"
	"time"
)

// Server answers queries over one socket. Source: server.go, v1.1.73.
//
//connlint:connection
type Server struct {
	// Addr is the address that ListenAndServe binds. Source: server.go, v1.1.73.
	//
	//connlint:address
	Addr string

	// Listener is the TCP listener of ActivateAndServe. Source: server.go,
	// v1.1.73.
	//
	//connlint:same
	Listener net.Listener

	// PacketConn is the UDP socket of ActivateAndServe. Source: server.go,
	// v1.1.73.
	//
	//connlint:same
	PacketConn net.PacketConn

	// Handler runs in a goroutine of each query or connection, and Shutdown waits for
	// it. Source: server.go, v1.1.73.
	//
	//connlint:callback beside
	Handler Handler
}

// ListenAndServe binds addr; nothing can stop its server. Source: server.go,
// v1.1.73.
//
//connlint:drive addr until its socket fails
func ListenAndServe(addr, network string, handler Handler) (err error)

// ListenAndServeTLS binds addr; nothing can stop its server. Source: server.go,
// v1.1.73.
//
//connlint:drive addr until its socket fails
func ListenAndServeTLS(addr, certFile, keyFile string, handler Handler) (err error)

// ActivateAndServe serves on the listener l or the socket p, whichever is
// given. Source: server.go, v1.1.73.
//
//connlint:drive l, p until the socket it serves on is closed
func ActivateAndServe(l net.Listener, p net.PacketConn, handler Handler) (err error)

// ListenAndServe binds srv.Addr, calls NotifyStartedFunc and serves; it returns
// nil after Shutdown. Source: server.go, v1.1.73.
//
//connlint:drive srv until {srv}.Shutdown is called
func (srv *Server) ListenAndServe() (err error)

// ActivateAndServe serves on srv.Listener or srv.PacketConn; it returns nil
// after Shutdown. Source: server.go, v1.1.73.
//
//connlint:drive srv, srv.Listener, srv.PacketConn until {srv}.Shutdown is called
func (srv *Server) ActivateAndServe() (err error)

// Shutdown waits for running handlers; before the server has started it is an
// error and stops nothing. Source: server.go, v1.1.73.
//
//connlint:stop srv
//connlint:await srv beside
func (srv *Server) Shutdown() (err error)

// ShutdownContext waits for running handlers or the end of ctx. Source:
// server.go, v1.1.73.
//
//connlint:stop srv
//connlint:await srv beside
//connlint:bound-by ctx
func (srv *Server) ShutdownContext(ctx context.Context) (err error)

// HandleFunc registers a handler, which runs in the server's goroutines.
// Source: serve_mux.go, v1.1.73.
//
//connlint:go handler
func HandleFunc(pattern string, handler func(ResponseWriter, *Msg))

// Handle registers a handler, which runs in the server's goroutines. Source:
// serve_mux.go, v1.1.73.
//
//connlint:go handler
func Handle(pattern string, handler Handler)

// HandleFunc registers a handler, which runs in the server's goroutines.
// Source: serve_mux.go, v1.1.73.
//
//connlint:go handler
//connlint:callback handler of mux beside
func (mux *ServeMux) HandleFunc(pattern string, handler func(ResponseWriter, *Msg))

// Handle registers a handler, which runs in the server's goroutines. Source:
// serve_mux.go, v1.1.73.
//
//connlint:go handler
//connlint:callback handler of mux beside
func (mux *ServeMux) Handle(pattern string, handler Handler)

// Exchange sends a query on a new connection and waits for the answer, 2 s by
// default. Source: client.go, v1.1.73.
//
//connlint:send a never be sent
func Exchange(m *Msg, a string) (r *Msg, err error)

// ExchangeContext sends a query on a new connection and waits for the answer, 2
// s by default. Source: client.go, v1.1.73.
//
//connlint:send a never be sent
func ExchangeContext(ctx context.Context, m *Msg, a string) (r *Msg, err error)

// ExchangeConn sends a query on c and waits for the answer. Source: client.go,
// v1.1.73.
//
//connlint:send c never be sent
func ExchangeConn(c net.Conn, m *Msg) (r *Msg, err error)

// Exchange sends a query on a new connection and waits for the answer, 2 s by
// default. Source: client.go, v1.1.73.
//
//connlint:send address never be sent
func (c *Client) Exchange(m *Msg, address string) (r *Msg, rtt time.Duration, err error)

// ExchangeContext sends a query on a new connection and waits for the answer, 2
// s by default. Source: client.go, v1.1.73.
//
//connlint:send a never be sent
func (c *Client) ExchangeContext(ctx context.Context, m *Msg, a string) (r *Msg, rtt time.Duration, err error)

// ExchangeWithConn sends a query on conn and waits for the answer, 2 s by
// default. Source: client.go, v1.1.73.
//
//connlint:send conn never be sent
func (c *Client) ExchangeWithConn(m *Msg, conn *Conn) (r *Msg, rtt time.Duration, err error)

// ExchangeWithConnContext sends a query on co and waits for the answer, 2 s by
// default. Source: client.go, v1.1.73.
//
//connlint:send co never be sent
func (c *Client) ExchangeWithConnContext(ctx context.Context, m *Msg, co *Conn) (r *Msg, rtt time.Duration, err error)

// Dial connects; UDP connects without the peer. Source: client.go, v1.1.73.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
func (c *Client) Dial(address string) (conn *Conn, err error)

// DialContext connects; UDP connects without the peer. Source: client.go,
// v1.1.73.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
func (c *Client) DialContext(ctx context.Context, address string) (conn *Conn, err error)

// Dial connects; UDP connects without the peer. Source: client.go, v1.1.73.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
func Dial(network, address string) (conn *Conn, err error)

// DialTimeout connects; UDP connects without the peer. Source: client.go,
// v1.1.73.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
func DialTimeout(network, address string, timeout time.Duration) (conn *Conn, err error)

// DialWithTLS connects; UDP connects without the peer. Source: client.go,
// v1.1.73.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
func DialWithTLS(network, address string, tlsConfig *tls.Config) (conn *Conn, err error)

// DialTimeoutWithTLS connects; UDP connects without the peer. Source:
// client.go, v1.1.73.
//
//connlint:send address never connect
//connlint:open conn as client
//connlint:child conn of address
func DialTimeoutWithTLS(network, address string, tlsConfig *tls.Config, timeout time.Duration) (conn *Conn, err error)

// Conn is a connection to a server; it takes one query at a time. Source:
// client.go, v1.1.73.
//
//connlint:connection
type Conn struct {
	// Conn is the socket below. Source: client.go, v1.1.73.
	//
	//connlint:same
	Conn net.Conn
}

// WriteMsg writes one message. Source: client.go, v1.1.73.
//
//connlint:send co never be written
func (co *Conn) WriteMsg(m *Msg) (err error)

// Write writes one message. Source: client.go, v1.1.73.
//
//connlint:send co never be written
func (co *Conn) Write(p []byte) (n int, err error)

// ReadMsg waits for one message. Source: client.go, v1.1.73.
//
//connlint:recv co
func (co *Conn) ReadMsg() (m *Msg, err error)

// ReadMsgHeader waits for one message. Source: client.go, v1.1.73.
//
//connlint:recv co
func (co *Conn) ReadMsgHeader(hdr *Header) (b []byte, err error)

// Read waits for one message. Source: client.go, v1.1.73.
//
//connlint:recv co
func (co *Conn) Read(p []byte) (n int, err error)

// ResponseWriter is a handler's view of its client. Source: server.go, v1.1.73.
//
//connlint:connection
type ResponseWriter interface {
	// WriteMsg writes one answer. Source: server.go, v1.1.73.
	//
	//connlint:send recv never be written
	WriteMsg(m *Msg) (err error)

	// Write writes one answer. Source: server.go, v1.1.73.
	//
	//connlint:send recv never be written
	Write(p []byte) (n int, err error)

	// Close closes the connection. Source: server.go, v1.1.73.
	//
	//connlint:stop recv
	Close() (err error)

	// Hijack leaves the connection to the handler, which closes it. Source:
	// server.go, v1.1.73.
	//
	//connlint:neutral it only tells the server to leave the connection alone
	Hijack()
}

// Transfer moves zones over a connection. Source: xfr.go, v1.1.73.
//
//connlint:connection
type Transfer struct {
	// Conn is the connection below. Source: xfr.go, v1.1.73.
	//
	//connlint:same
	Conn *Conn
}

// In asks for a zone and returns at once; env is not buffered and must be read
// to its end. Source: xfr.go, v1.1.73.
//
//connlint:send a never be sent
//connlint:open env as client
func (t *Transfer) In(q *Msg, a string) (env chan *Envelope, err error)

// Out writes what comes on ch, so another goroutine feeds and closes ch.
// Source: xfr.go, v1.1.73.
//
//connlint:drive ch until {ch} is closed
func (t *Transfer) Out(w ResponseWriter, q *Msg, ch chan *Envelope) (err error)

// WriteMsg writes one message. Source: xfr.go, v1.1.73.
//
//connlint:send t never be written
func (t *Transfer) WriteMsg(m *Msg) (err error)

// ReadMsg waits for one message. Source: xfr.go, v1.1.73.
//
//connlint:recv t
func (t *Transfer) ReadMsg() (m *Msg, err error)
