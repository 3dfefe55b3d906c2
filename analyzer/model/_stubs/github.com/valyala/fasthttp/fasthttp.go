package fasthttp // import "github.com/valyala/fasthttp"

import (
	"bufio"
	"context"
	"io"
	"net"
	"os"
	"time"
)

// Server serves each connection in a goroutine of its pool. Source: server.go,
// v1.73.0.
//
//connlint:connection
type Server struct {
	// Handler runs in a goroutine of the pool, and Shutdown waits for it. Source:
	// server.go, v1.73.0.
	//
	//connlint:callback beside
	Handler RequestHandler

	// ConnState runs in the accept loop for a new connection, before it is served, and
	// in a goroutine of the pool for its other states. Source: server.go, v1.73.0.
	//
	//connlint:callback when state = StateNew
	ConnState func(conn net.Conn, state ConnState)
}

// ListenAndServe binds addr; nothing can stop its server. Source: server.go,
// v1.73.0.
//
//connlint:drive addr until its listener fails
//connlint:go handler
//connlint:split net.Listen("tcp4", {addr}) ; fasthttp.Serve({}, {handler})
func ListenAndServe(addr string, handler RequestHandler) (err error)

// ListenAndServeUNIX binds addr; nothing can stop its server. Source:
// server.go, v1.73.0.
//
//connlint:drive addr until its listener fails
//connlint:go handler
func ListenAndServeUNIX(addr string, mode os.FileMode, handler RequestHandler) (err error)

// ListenAndServeTLS binds addr; nothing can stop its server. Source: server.go,
// v1.73.0.
//
//connlint:drive addr until its listener fails
//connlint:go handler
func ListenAndServeTLS(addr, certFile, keyFile string, handler RequestHandler) (err error)

// ListenAndServeTLSEmbed binds addr; nothing can stop its server. Source:
// server.go, v1.73.0.
//
//connlint:drive addr until its listener fails
//connlint:go handler
func ListenAndServeTLSEmbed(addr string, certData, keyData []byte, handler RequestHandler) (err error)

// Serve serves on ln, and returns nil when ln was closed. Source: server.go,
// v1.73.0.
//
//connlint:drive ln until {ln} is closed
//connlint:go handler
func Serve(ln net.Listener, handler RequestHandler) (err error)

// ServeTLS serves on ln, and returns nil when ln was closed. Source: server.go,
// v1.73.0.
//
//connlint:drive ln until {ln} is closed
//connlint:go handler
func ServeTLS(ln net.Listener, certFile, keyFile string, handler RequestHandler) (err error)

// ServeTLSEmbed serves on ln, and returns nil when ln was closed. Source:
// server.go, v1.73.0.
//
//connlint:drive ln until {ln} is closed
//connlint:go handler
func ServeTLSEmbed(ln net.Listener, certData, keyData []byte, handler RequestHandler) (err error)

// ServeConn serves one connection and closes it; inline in an accept loop it
// keeps the next one waiting. Source: server.go, v1.73.0.
//
//connlint:drive c until the client of {c} disconnects
//connlint:go handler
func ServeConn(c net.Conn, handler RequestHandler) (err error)

// ListenAndServe binds addr and serves; it returns nil after Shutdown. Source:
// server.go, v1.73.0.
//
//connlint:drive s, addr until {s}.Shutdown is called
//connlint:split net.Listen("tcp4", {addr}) ; {s}.Serve({})
func (s *Server) ListenAndServe(addr string) (err error)

// ListenAndServeUNIX binds addr and serves; it returns nil after Shutdown.
// Source: server.go, v1.73.0.
//
//connlint:drive s, addr until {s}.Shutdown is called
func (s *Server) ListenAndServeUNIX(addr string, mode os.FileMode) (err error)

// ListenAndServeTLS binds addr and serves; it returns nil after Shutdown.
// Source: server.go, v1.73.0.
//
//connlint:drive s, addr until {s}.Shutdown is called
func (s *Server) ListenAndServeTLS(addr, certFile, keyFile string) (err error)

// ListenAndServeTLSEmbed binds addr and serves; it returns nil after Shutdown.
// Source: server.go, v1.73.0.
//
//connlint:drive s, addr until {s}.Shutdown is called
func (s *Server) ListenAndServeTLSEmbed(addr string, certData, keyData []byte) (err error)

// Serve serves on ln; it returns nil after Shutdown. Source: server.go,
// v1.73.0.
//
//connlint:drive s, ln until {s}.Shutdown is called
func (s *Server) Serve(ln net.Listener) (err error)

// ServeTLS serves on ln; it returns nil after Shutdown. Source: server.go,
// v1.73.0.
//
//connlint:drive s, ln until {s}.Shutdown is called
func (s *Server) ServeTLS(ln net.Listener, certFile, keyFile string) (err error)

// ServeTLSEmbed serves on ln; it returns nil after Shutdown. Source: server.go,
// v1.73.0.
//
//connlint:drive s, ln until {s}.Shutdown is called
func (s *Server) ServeTLSEmbed(ln net.Listener, certData, keyData []byte) (err error)

// ServeConn serves one connection and closes it; inline in an accept loop it
// keeps the next one waiting. Source: server.go, v1.73.0.
//
//connlint:drive c until the client of {c} disconnects
func (s *Server) ServeConn(c net.Conn) (err error)

// Shutdown closes the listeners and idle connections and waits for the others:
// for ever for a client that has sent nothing. Source: server.go, v1.73.0.
//
//connlint:stop s
//connlint:await s beside
func (s *Server) Shutdown() (err error)

// ShutdownWithContext is Shutdown that ends with ctx. Source: server.go,
// v1.73.0.
//
//connlint:stop s
//connlint:await s beside
//connlint:bound-by ctx
func (s *Server) ShutdownWithContext(ctx context.Context) (err error)

// Hijack registers a handler of the connection, which runs in its own goroutine
// after the request handler has returned. Source: server.go, v1.73.0.
//
//connlint:go handler
func (ctx *RequestCtx) Hijack(handler HijackHandler)

// SetBodyStreamWriter registers sw, which runs in its own goroutine while the
// response is sent. Source: server.go, v1.73.0.
//
//connlint:go sw
func (ctx *RequestCtx) SetBodyStreamWriter(sw StreamWriter)

// Write adds to the response. Source: server.go, v1.73.0.
//
//connlint:neutral it only buffers: the response is sent when the handler returns
func (ctx *RequestCtx) Write(p []byte) (n int, err error)

// WriteString adds to the response. Source: server.go, v1.73.0.
//
//connlint:neutral it only buffers: the response is sent when the handler returns
func (ctx *RequestCtx) WriteString(s string) (n int, err error)

// Done returns a channel that is closed when the server shuts down. Source:
// server.go, v1.73.0.
//
//connlint:neutral its channel tells the server's shutdown, not the client's disconnect
func (ctx *RequestCtx) Done() (ch <-chan struct{})

// Conn returns the client's connection. Source: server.go, v1.73.0.
//
//connlint:same c, ctx
func (ctx *RequestCtx) Conn() (c net.Conn)

// NewStreamReader runs sw in its own goroutine. Source: stream.go, v1.73.0.
//
//connlint:go sw
func NewStreamReader(sw StreamWriter) (rc io.ReadCloser)

// TimeoutHandler runs h in its own goroutine for each request. Source:
// server.go, v1.73.0.
//
//connlint:go h
func TimeoutHandler(h RequestHandler, timeout time.Duration, msg string) (handler RequestHandler)

// TimeoutWithCodeHandler runs h in its own goroutine for each request. Source:
// server.go, v1.73.0.
//
//connlint:go h
func TimeoutWithCodeHandler(h RequestHandler, timeout time.Duration, msg string, statusCode int) (handler RequestHandler)

// SetRequestURI sets the URL of the request. Source: http.go, v1.73.0.
//
//connlint:same req, requestURI
func (req *Request) SetRequestURI(requestURI string)

// SetHost sets the host of the request. Source: http.go, v1.73.0.
//
//connlint:same req, host
func (req *Request) SetHost(host string)

// Do sends a request and waits for its response; only a timeout or deadline
// bounds it. Source: client.go, v1.73.0.
//
//connlint:send req never be sent
func Do(req *Request, resp *Response) (err error)

// DoRedirects sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send req never be sent
func DoRedirects(req *Request, resp *Response, maxRedirectsCount int) (err error)

// DoTimeout sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send req never be sent
func DoTimeout(req *Request, resp *Response, timeout time.Duration) (err error)

// DoDeadline sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send req never be sent
func DoDeadline(req *Request, resp *Response, deadline time.Time) (err error)

// Do sends a request and waits for its response; only a timeout or deadline
// bounds it. Source: client.go, v1.73.0.
//
//connlint:send req, c never be sent
func (c *Client) Do(req *Request, resp *Response) (err error)

// DoRedirects sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send req, c never be sent
func (c *Client) DoRedirects(req *Request, resp *Response, maxRedirectsCount int) (err error)

// DoTimeout sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send req, c never be sent
func (c *Client) DoTimeout(req *Request, resp *Response, timeout time.Duration) (err error)

// DoDeadline sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send req, c never be sent
func (c *Client) DoDeadline(req *Request, resp *Response, deadline time.Time) (err error)

// Get sends a request and waits for its response; only a timeout or deadline
// bounds it. Source: client.go, v1.73.0.
//
//connlint:send url never be sent
func Get(dst []byte, url string) (statusCode int, body []byte, err error)

// GetTimeout sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send url never be sent
func GetTimeout(dst []byte, url string, timeout time.Duration) (statusCode int, body []byte, err error)

// GetDeadline sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send url never be sent
func GetDeadline(dst []byte, url string, deadline time.Time) (statusCode int, body []byte, err error)

// Post sends a request and waits for its response; only a timeout or deadline
// bounds it. Source: client.go, v1.73.0.
//
//connlint:send url never be sent
func Post(dst []byte, url string, postArgs *Args) (statusCode int, body []byte, err error)

// Get sends a request and waits for its response; only a timeout or deadline
// bounds it. Source: client.go, v1.73.0.
//
//connlint:send url, c never be sent
func (c *Client) Get(dst []byte, url string) (statusCode int, body []byte, err error)

// GetTimeout sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send url, c never be sent
func (c *Client) GetTimeout(dst []byte, url string, timeout time.Duration) (statusCode int, body []byte, err error)

// GetDeadline sends a request and waits for its response; only a timeout or
// deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send url, c never be sent
func (c *Client) GetDeadline(dst []byte, url string, deadline time.Time) (statusCode int, body []byte, err error)

// Post sends a request and waits for its response; only a timeout or deadline
// bounds it. Source: client.go, v1.73.0.
//
//connlint:send url, c never be sent
func (c *Client) Post(dst []byte, url string, postArgs *Args) (statusCode int, body []byte, err error)

// Do sends a request to the host of Addr and waits for its response; only a
// timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *HostClient) Do(req *Request, resp *Response) (err error)

// DoRedirects sends a request to the host of Addr and waits for its response;
// only a timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *HostClient) DoRedirects(req *Request, resp *Response, maxRedirectsCount int) (err error)

// DoTimeout sends a request to the host of Addr and waits for its response;
// only a timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *HostClient) DoTimeout(req *Request, resp *Response, timeout time.Duration) (err error)

// DoDeadline sends a request to the host of Addr and waits for its response;
// only a timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *HostClient) DoDeadline(req *Request, resp *Response, deadline time.Time) (err error)

// Get sends a request to the host of Addr and waits for its response; only a
// timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *HostClient) Get(dst []byte, url string) (statusCode int, body []byte, err error)

// GetTimeout sends a request to the host of Addr and waits for its response;
// only a timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *HostClient) GetTimeout(dst []byte, url string, timeout time.Duration) (statusCode int, body []byte, err error)

// GetDeadline sends a request to the host of Addr and waits for its response;
// only a timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *HostClient) GetDeadline(dst []byte, url string, deadline time.Time) (statusCode int, body []byte, err error)

// Post sends a request to the host of Addr and waits for its response; only a
// timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *HostClient) Post(dst []byte, url string, postArgs *Args) (statusCode int, body []byte, err error)

// Do sends a request to the host of Addr and waits for its response; only a
// timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *PipelineClient) Do(req *Request, resp *Response) (err error)

// DoTimeout sends a request to the host of Addr and waits for its response;
// only a timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *PipelineClient) DoTimeout(req *Request, resp *Response, timeout time.Duration) (err error)

// DoDeadline sends a request to the host of Addr and waits for its response;
// only a timeout or deadline bounds it. Source: client.go, v1.73.0.
//
//connlint:send c.Addr never be sent
func (c *PipelineClient) DoDeadline(req *Request, resp *Response, deadline time.Time) (err error)

// Do sends a request to one of the clients and waits for its response. Source:
// lbclient.go, v1.73.0.
//
//connlint:send req never be sent
func (cc *LBClient) Do(req *Request, resp *Response) (err error)

// DoTimeout sends a request to one of the clients and waits for its response.
// Source: lbclient.go, v1.73.0.
//
//connlint:send req never be sent
func (cc *LBClient) DoTimeout(req *Request, resp *Response, timeout time.Duration) (err error)

// DoDeadline sends a request to one of the clients and waits for its response.
// Source: lbclient.go, v1.73.0.
//
//connlint:send req never be sent
func (cc *LBClient) DoDeadline(req *Request, resp *Response, deadline time.Time) (err error)

// CloseIdleConnections leaves connections in use alone. Source: client.go,
// v1.73.0.
//
//connlint:neutral it closes connections that are idle only
func (c *Client) CloseIdleConnections()

// CloseIdleConnections leaves connections in use alone. Source: client.go,
// v1.73.0.
//
//connlint:neutral it closes connections that are idle only
func (c *HostClient) CloseIdleConnections()

// Dial connects over TCP, within 3 s or the timeout. Source: tcpdialer.go,
// v1.73.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func Dial(addr string) (c net.Conn, err error)

// DialTimeout connects over TCP, within 3 s or the timeout. Source:
// tcpdialer.go, v1.73.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func DialTimeout(addr string, timeout time.Duration) (c net.Conn, err error)

// DialDualStack connects over TCP, within 3 s or the timeout. Source:
// tcpdialer.go, v1.73.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func DialDualStack(addr string) (c net.Conn, err error)

// DialDualStackTimeout connects over TCP, within 3 s or the timeout. Source:
// tcpdialer.go, v1.73.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func DialDualStackTimeout(addr string, timeout time.Duration) (c net.Conn, err error)

// Dial connects over TCP, within 3 s or the timeout. Source: tcpdialer.go,
// v1.73.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func (d *TCPDialer) Dial(addr string) (c net.Conn, err error)

// DialTimeout connects over TCP, within 3 s or the timeout. Source:
// tcpdialer.go, v1.73.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func (d *TCPDialer) DialTimeout(addr string, timeout time.Duration) (c net.Conn, err error)

// DialDualStack connects over TCP, within 3 s or the timeout. Source:
// tcpdialer.go, v1.73.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func (d *TCPDialer) DialDualStack(addr string) (c net.Conn, err error)

// DialDualStackTimeout connects over TCP, within 3 s or the timeout. Source:
// tcpdialer.go, v1.73.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func (d *TCPDialer) DialDualStackTimeout(addr string, timeout time.Duration) (c net.Conn, err error)

// Write writes to w, which needs a Flush. Source: http.go, v1.73.0.
//
//connlint:send w never be written
func (req *Request) Write(w *bufio.Writer) (err error)

// Write writes to w, which needs a Flush. Source: http.go, v1.73.0.
//
//connlint:send w never be written
func (resp *Response) Write(w *bufio.Writer) (err error)

// Read waits for one message. Source: http.go, v1.73.0.
//
//connlint:recv r
func (req *Request) Read(r *bufio.Reader) (err error)

// Read waits for one message. Source: http.go, v1.73.0.
//
//connlint:recv r
func (resp *Response) Read(r *bufio.Reader) (err error)
