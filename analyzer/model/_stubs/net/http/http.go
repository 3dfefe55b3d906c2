package http // import "net/http"

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/url"
	"time"
)

// ErrServerClosed is what Serve and ListenAndServe return after Shutdown or
// Close. Source: net/http/server.go, go1.26.8.
//
//connlint:ended
var ErrServerClosed error

// Server serves on Addr, which ListenAndServe binds. Source:
// net/http/server.go, go1.26.8.
//
//connlint:connection
type Server struct {
	//connlint:address
	Addr string

	// Handler runs in a goroutine of each connection, and Shutdown waits for it.
	//
	//connlint:callback beside
	Handler Handler

	// ConnState runs in the accept loop for a new connection, before it is
	// served, and in the goroutine of that connection for its other states.
	//
	//connlint:callback when state = StateNew
	ConnState func(c net.Conn, state ConnState)

	// BaseContext runs in Serve, before it accepts.
	//
	//connlint:callback
	BaseContext func(net.Listener) context.Context

	// ConnContext runs in the accept loop.
	//
	//connlint:callback
	ConnContext func(ctx context.Context, c net.Conn) context.Context
}

// Serve accepts until the server is stopped, a goroutine a connection. It never
// returns nil. It returns as soon as Shutdown is called, before Shutdown has
// finished. Source: net/http/server.go, go1.26.8.
//
//connlint:drive s, l until {s}.Shutdown or {s}.Close is called
//connlint:ends ErrServerClosed
//connlint:nonnil err
func (s *Server) Serve(l net.Listener) (err error)

// ServeTLS serves as Serve does. Source: net/http/server.go, go1.26.8.
//
//connlint:drive s, l until {s}.Shutdown or {s}.Close is called
//connlint:ends ErrServerClosed
//connlint:nonnil err
func (s *Server) ServeTLS(l net.Listener, certFile, keyFile string) (err error)

// ListenAndServe binds s.Addr inside the call and serves as Serve does, so a
// client that starts right after "go s.ListenAndServe()" may come too early.
// Source: net/http/server.go, go1.26.8.
//
//connlint:drive s until {s}.Shutdown or {s}.Close is called
//connlint:ends ErrServerClosed
//connlint:split net.Listen("tcp", {s}.Addr) ; {s}.Serve({})
//connlint:nonnil err
func (s *Server) ListenAndServe() (err error)

// ListenAndServeTLS serves as ListenAndServe does. Source: net/http/server.go,
// go1.26.8.
//
//connlint:drive s until {s}.Shutdown or {s}.Close is called
//connlint:ends ErrServerClosed
//connlint:split net.Listen("tcp", {s}.Addr) ; {s}.ServeTLS({}, {certFile}, {keyFile})
//connlint:nonnil err
func (s *Server) ListenAndServeTLS(certFile, keyFile string) (err error)

// Shutdown ends every Serve of s, then waits until no handler runs any more, and for
// idle connections. It does not wait for hijacked ones. Source: net/http/server.go,
// go1.26.8.
//
//connlint:stop s
//connlint:await s beside
//connlint:bound-by ctx
func (s *Server) Shutdown(ctx context.Context) (err error)

// Close ends every Serve of s and closes its connections, except hijacked ones.
// Source: net/http/server.go, go1.26.8.
//
//connlint:stop s
func (s *Server) Close() (err error)

// RegisterOnShutdown runs f in a goroutine of its own when Shutdown is called.
// Source: net/http/server.go, go1.26.8.
//
//connlint:go f
func (s *Server) RegisterOnShutdown(f func())

// ListenAndServe serves with a Server that the caller never sees: nothing in the
// program can stop it. It never returns nil. Source: net/http/server.go,
// go1.26.8.
//
//connlint:drive addr until its listener fails
//connlint:go handler
//connlint:split net.Listen("tcp", {addr}) ; http.Serve({}, {handler})
//connlint:nonnil err
func ListenAndServe(addr string, handler Handler) (err error)

// ListenAndServeTLS serves as ListenAndServe does. Source: net/http/server.go,
// go1.26.8.
//
//connlint:drive addr until its listener fails
//connlint:go handler
//connlint:split net.Listen("tcp", {addr}) ; http.ServeTLS({}, {handler}, {certFile}, {keyFile})
//connlint:nonnil err
func ListenAndServeTLS(addr, certFile, keyFile string, handler Handler) (err error)

// Serve serves with a Server that the caller never sees; only closing l ends it.
// It never returns nil. Source: net/http/server.go, go1.26.8.
//
//connlint:drive l until {l} is closed
//connlint:go handler
//connlint:nonnil err
func Serve(l net.Listener, handler Handler) (err error)

// ServeTLS serves as Serve does. Source: net/http/server.go, go1.26.8.
//
//connlint:drive l until {l} is closed
//connlint:go handler
//connlint:nonnil err
func ServeTLS(l net.Listener, handler Handler, certFile, keyFile string) (err error)

// HandleFunc registers with the DefaultServeMux, which is what a server runs that has no
// Handler, in a goroutine of each connection. Source: net/http/server.go, go1.26.8.
//
//connlint:go handler
//connlint:callback handler of unset Server.Handler beside
func HandleFunc(pattern string, handler func(ResponseWriter, *Request))

// Handle registers as HandleFunc does. Source: net/http/server.go, go1.26.8.
//
//connlint:go handler
//connlint:callback handler of unset Server.Handler beside
func Handle(pattern string, handler Handler)

// HandleFunc registers; the handler runs in a goroutine of the server. Source:
// net/http/server.go, go1.26.8.
//
//connlint:go handler
//connlint:callback handler of mux beside
func (mux *ServeMux) HandleFunc(pattern string, handler func(ResponseWriter, *Request))

// Handle registers; the handler runs in a goroutine of the server. Source:
// net/http/server.go, go1.26.8.
//
//connlint:go handler
//connlint:callback handler of mux beside
func (mux *ServeMux) Handle(pattern string, handler Handler)

// TimeoutHandler runs h in a new goroutine for each request. Source:
// net/http/server.go, go1.26.8.
//
//connlint:go h
func TimeoutHandler(h Handler, dt time.Duration, msg string) (wrapped Handler)

// StripPrefix wraps; h runs when it is served, in the same goroutine. Source:
// net/http/server.go, go1.26.8.
//
//connlint:go h
//connlint:same wrapped, h
func StripPrefix(prefix string, h Handler) (wrapped Handler)

// AllowQuerySemicolons wraps; h runs when it is served, in the same goroutine.
// Source: net/http/server.go, go1.26.8.
//
//connlint:go h
//connlint:same wrapped, h
func AllowQuerySemicolons(h Handler) (wrapped Handler)

// MaxBytesHandler wraps; h runs when it is served, in the same goroutine. Source:
// net/http/server.go, go1.26.8.
//
//connlint:go h
//connlint:same wrapped, h
func MaxBytesHandler(h Handler, n int64) (wrapped Handler)

// ServeHTTP calls f. Called by hand, with a ResponseRecorder say, it needs no
// server. Source: net/http/server.go, go1.26.8.
//
//connlint:call f
func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request)

// Get blocks for the head of the answer and has no timeout by default: against a
// bound listener that nobody serves it blocks for ever. Source:
// net/http/client.go, go1.26.8.
//
//connlint:send url never be sent
//connlint:await url
func Get(url string) (resp *Response, err error)

// Head blocks as Get does. Source: net/http/client.go, go1.26.8.
//
//connlint:send url never be sent
//connlint:await url
func Head(url string) (resp *Response, err error)

// Post blocks as Get does. It reads body in another goroutine. Source:
// net/http/client.go, go1.26.8.
//
//connlint:send url never be sent
//connlint:await url
func Post(url, contentType string, body io.Reader) (resp *Response, err error)

// PostForm blocks as Get does. Source: net/http/client.go, go1.26.8.
//
//connlint:send url never be sent
//connlint:await url
func PostForm(url string, data url.Values) (resp *Response, err error)

// Get blocks as the function Get does; c.Timeout bounds it. Source:
// net/http/client.go, go1.26.8.
//
//connlint:send url, c never be sent
//connlint:await url when c.Timeout = 0
func (c *Client) Get(url string) (resp *Response, err error)

// Head blocks as Get does. Source: net/http/client.go, go1.26.8.
//
//connlint:send url, c never be sent
//connlint:await url when c.Timeout = 0
func (c *Client) Head(url string) (resp *Response, err error)

// Post blocks as Get does. Source: net/http/client.go, go1.26.8.
//
//connlint:send url, c never be sent
//connlint:await url when c.Timeout = 0
func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error)

// PostForm blocks as Get does. Source: net/http/client.go, go1.26.8.
//
//connlint:send url, c never be sent
//connlint:await url when c.Timeout = 0
func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error)

// Do blocks for the head of the answer; c.Timeout and the context of req bound
// it. Source: net/http/client.go, go1.26.8.
//
//connlint:send req, c never be sent
//connlint:await req when c.Timeout = 0
func (c *Client) Do(req *Request) (resp *Response, err error)

// CloseIdleConnections leaves connections in use alone. Source:
// net/http/client.go, go1.26.8.
//
//connlint:neutral it closes idle connections only
func (c *Client) CloseIdleConnections()

// RoundTripper sends requests. A user's type that implements it need not be one
// that waits, so it is no connection. Source: net/http/client.go, go1.26.8.
type RoundTripper interface {
	// RoundTrip blocks for the head of the answer; the context of req bounds it.
	//
	//connlint:send req never be sent
	RoundTrip(req *Request) (resp *Response, err error)
}

// RoundTrip blocks for the head of the answer. Source: net/http/roundtrip.go,
// go1.26.8.
//
//connlint:send req never be sent
func (t *Transport) RoundTrip(req *Request) (resp *Response, err error)

// CloseIdleConnections leaves connections in use alone. Source:
// net/http/transport.go, go1.26.8.
//
//connlint:neutral it closes idle connections only
func (t *Transport) CloseIdleConnections()

// NewClientConn returns when it is connected, after the TLS handshake. The
// connection reads in a goroutine of its own. Source: net/http/clientconn.go,
// go1.26.8.
//
//connlint:send address never connect
//connlint:open cc as client
//connlint:child cc of address
//connlint:via t.Dial, t.DialContext, t.DialTLS, t.DialTLSContext of cc
func (t *Transport) NewClientConn(ctx context.Context, scheme, address string) (cc *ClientConn, err error)

// ClientConn is one connection to a server. Source: net/http/clientconn.go,
// go1.26.8.
//
//connlint:connection
type ClientConn struct{}

// RoundTrip blocks for a free slot, then for the head of the answer. Source:
// net/http/clientconn.go, go1.26.8.
//
//connlint:send cc never be sent
func (cc *ClientConn) RoundTrip(req *Request) (resp *Response, err error)

// Close interrupts outstanding requests. Source: net/http/clientconn.go,
// go1.26.8.
//
//connlint:stop cc
func (cc *ClientConn) Close() (err error)

// Request is made of the address in its URL. Source: net/http/request.go,
// go1.26.8.
type Request struct {
	//connlint:same
	URL *url.URL
}

// NewRequest sends nothing. Source: net/http/request.go, go1.26.8.
//
//connlint:same req, url
func NewRequest(method, url string, body io.Reader) (req *Request, err error)

// NewRequestWithContext sends nothing; ctx bounds the request that is sent
// later. Source: net/http/request.go, go1.26.8.
//
//connlint:same req, url
//connlint:bound-by ctx
func NewRequestWithContext(ctx context.Context, method, url string, body io.Reader) (req *Request, err error)

// WithContext is a shallow copy. Source: net/http/request.go, go1.26.8.
//
//connlint:same r2, r
func (r *Request) WithContext(ctx context.Context) (r2 *Request)

// Clone is a deep copy. Source: net/http/request.go, go1.26.8.
//
//connlint:same r2, r
func (r *Request) Clone(ctx context.Context) (r2 *Request)

// Write writes the whole request to w. Source: net/http/request.go, go1.26.8.
//
//connlint:send w never be written
func (r *Request) Write(w io.Writer) (err error)

// WriteProxy writes the whole request to w. Source: net/http/request.go,
// go1.26.8.
//
//connlint:send w never be written
func (r *Request) WriteProxy(w io.Writer) (err error)

// Write writes the whole response to w. Source: net/http/response.go, go1.26.8.
//
//connlint:send w never be written
func (r *Response) Write(w io.Writer) (err error)

// ReadRequest takes the head of one request. Source: net/http/request.go,
// go1.26.8.
//
//connlint:recv b
func ReadRequest(b *bufio.Reader) (req *Request, err error)

// ReadResponse takes the head of one response. Source: net/http/response.go,
// go1.26.8.
//
//connlint:recv r
func ReadResponse(r *bufio.Reader, req *Request) (resp *Response, err error)

// Hijacker hands the connection of a request over. Source: net/http/server.go,
// go1.26.8.
type Hijacker interface {
	// Hijack takes the connection from the server, which neither reads nor
	// closes it from here on. rw wraps it.
	//
	//connlint:open conn, rw as server
	Hijack() (conn net.Conn, rw *bufio.ReadWriter, err error)
}

// Hijack takes the connection from the server; rw wraps it. Source:
// net/http/responsecontroller.go, go1.26.8.
//
//connlint:open conn, rw as server
func (c *ResponseController) Hijack() (conn net.Conn, rw *bufio.ReadWriter, err error)
