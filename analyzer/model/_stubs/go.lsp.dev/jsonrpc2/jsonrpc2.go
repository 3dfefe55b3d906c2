package jsonrpc2 // import "go.lsp.dev/jsonrpc2"

import (
	"context"
	"io"
	"net"
	"time"
)

// Conn is one end of a connection; Peer and Server are other names of it.
// Source: conn.go, v1.0.1.
//
//connlint:connection
type Conn interface {
	// Go starts the read goroutine and returns at once; the handler runs in that
	// goroutine until it calls Async. Source: conn.go, v1.0.1.
	//
	//connlint:go recv
	//connlint:callback handler of recv
	Go(ctx context.Context, handler Handler)

	// Call sends a request and waits for its response, which only the read
	// goroutine of Go brings, or for the end of ctx. Source: conn.go, v1.0.1.
	//
	//connlint:send recv never be made
	//connlint:await recv
	//connlint:bound-by ctx
	//connlint:needs recv by {recv}.Go
	Call(ctx context.Context, method string, params, result any) (i ID, err error)

	// Notify sends one message and waits for nothing. Source: conn.go, v1.0.1.
	//
	//connlint:send recv never be sent
	Notify(ctx context.Context, method string, params any) (err error)

	// Done returns a channel that is closed when the read goroutine has ended and
	// all work is done. Source: conn.go, v1.0.1.
	//
	//connlint:wait recv until the peer disconnects or {recv}.Close is called
	Done() (ch <-chan struct{})

	// Close ends the connection and waits for its handlers and its read goroutine.
	// Source: conn.go, v1.0.1.
	//
	//connlint:stop recv
	Close() (err error)
}

// NewConn reads nothing before Conn.Go is called. Source: conn.go, v1.0.1.
//
//connlint:same c, stream
//connlint:needs c
func NewConn(stream Stream, opts ...Option) (c Conn)

// NewPeer reads nothing before Conn.Go is called. Source: runtime_modes.go,
// v1.0.1.
//
//connlint:same c, stream
//connlint:needs c
func NewPeer(stream Stream, opts ...Option) (c Peer)

// NewServer reads nothing before Conn.Go is called. Source: runtime_modes.go,
// v1.0.1.
//
//connlint:same c, stream
//connlint:needs c
func NewServer(stream Stream, opts ...Option) (c Server)

// NewBatchServer embeds a Conn over the stream, which reads nothing before
// Conn.Go is called. Source: runtime_modes.go, v1.0.1.
//
//connlint:same s, stream
//connlint:needs s
func NewBatchServer(stream Stream, opts ...Option) (s *BatchServer)

// AsyncHandler runs each call of the handler in its own goroutine. Source:
// handler.go, v1.0.1.
//
//connlint:go handler
func AsyncHandler(handler Handler) (h Handler)

// CancelHandler wraps handler, which runs as it would without. Source:
// handler.go, v1.0.1.
//
//connlint:same h, handler
func CancelHandler(handler Handler) (h Handler, canceller func(id ID))

// Async releases the read goroutine: the rest of the handler runs beside it.
// Source: handler.go, v1.0.1.
//
//connlint:detach
func Async(ctx context.Context)

// WithPreempter registers p, which runs inside the read goroutine of a
// connection. Source: conn.go, v1.0.1.
//
//connlint:callback p of opt
func WithPreempter(p Preempter) (opt Option)

// HandlerServer makes a StreamServer that runs h for each connection. Source:
// serve.go, v1.0.1.
//
//connlint:go h
func HandlerServer(h Handler) (s StreamServer)

// ListenAndServe binds addr, and waits for all connection servers at its end.
// Source: serve.go, v1.0.1.
//
//connlint:drive addr until {ctx} ends, no connection has come for {idleTimeout}, or its listener fails
//connlint:bound-by ctx
//connlint:nonnil err
//connlint:split net.Listen({network}, {addr}) ; jsonrpc2.Serve({ctx}, {}, {server}, {idleTimeout})
func ListenAndServe(ctx context.Context, network, addr string, server StreamServer, idleTimeout time.Duration) (err error)

// Serve runs each connection in its own goroutine, and waits for all of them at
// its end; it never returns nil. Source: serve.go, v1.0.1.
//
//connlint:drive ln until {ctx} ends, no connection has come for {idleTimeout}, or {ln} is closed
//connlint:bound-by ctx
//connlint:nonnil err
func Serve(ctx context.Context, ln net.Listener, server StreamServer, idleTimeout time.Duration) (err error)

// StreamServer serves the connections that Serve accepts. Source: serve.go,
// v1.0.1.
type StreamServer interface {
	// ServeStream runs for the life of one connection. Source: serve.go, v1.0.1.
	//
	//connlint:drive conn until the connection {conn} is over
	//connlint:bound-by ctx
	ServeStream(ctx context.Context, conn Conn) (err error)
}

// ServeStream runs for the life of one connection. Source: serve.go, v1.0.1.
//
//connlint:drive c until the connection {c} is over
//connlint:bound-by ctx
func (f ServerFunc) ServeStream(ctx context.Context, c Conn) (err error)

// NewStream wraps conn. Source: framer.go, v1.0.1.
//
//connlint:same s, conn
func NewStream(conn io.ReadWriteCloser) (s Stream)

// NewHeaderStream wraps conn. Source: framer.go, v1.0.1.
//
//connlint:same s, conn
func NewHeaderStream(conn io.ReadWriteCloser) (s Stream)

// NewRawStream wraps conn. Source: framer.go, v1.0.1.
//
//connlint:same s, conn
func NewRawStream(conn io.ReadWriteCloser) (s Stream)

// NewNDJSONStream wraps conn. Source: framer.go, v1.0.1.
//
//connlint:same s, conn
func NewNDJSONStream(conn io.ReadWriteCloser) (s Stream)

// NewChannelStreamPair links two ends in memory: with capacity 0 each Write
// waits for the other end's Read, else capacity frames are buffered. It has no
// role, because the capacity decides. Source: channel_stream.go, v1.0.1.
//
//connlint:open left, right
func NewChannelStreamPair(capacity int) (left, right Stream)

// Stream is the transport of a Conn. Source: framer.go, v1.0.1.
//
//connlint:connection half
type Stream interface {
	// Read waits for one message. Source: framer.go, v1.0.1.
	//
	//connlint:recv recv
	Read(ctx context.Context) (msg Message, n int64, err error)

	// Write writes one message. Source: framer.go, v1.0.1.
	//
	//connlint:send recv never be written
	Write(ctx context.Context, msg Message) (n int64, err error)

	// Close closes the transport. Source: framer.go, v1.0.1.
	//
	//connlint:stop recv
	Close() (err error)
}

// SyncClient has no read goroutine: Call reads by itself. SingleClient is
// another name of it. Source: syncclient.go, v1.0.1.
//
//connlint:connection
type SyncClient struct{}

// NewSyncClient wraps the stream; nobody has to drive it. Source:
// syncclient.go, v1.0.1.
//
//connlint:same c, stream
func NewSyncClient(stream Stream, opts ...Option) (c *SyncClient, err error)

// NewSingleClient wraps the stream; nobody has to drive it. Source:
// runtime_modes.go, v1.0.1.
//
//connlint:same c, stream
func NewSingleClient(stream Stream, opts ...Option) (c *SingleClient, err error)

// Call sends a request and reads until its response. Source: syncclient.go,
// v1.0.1.
//
//connlint:send c never be made
func (c *SyncClient) Call(ctx context.Context, method string, params, result any) (id ID, err error)

// Notify sends one message and waits for nothing. Source: syncclient.go,
// v1.0.1.
//
//connlint:send c never be sent
func (c *SyncClient) Notify(ctx context.Context, method string, params any) (err error)

// Close closes the stream. Source: syncclient.go, v1.0.1.
//
//connlint:stop c
func (c *SyncClient) Close() (err error)

// PipelineClient reads in the goroutine that its Go starts. Source:
// pipeline_client.go, v1.0.1.
//
//connlint:connection
type PipelineClient struct{}

// NewPipelineClient reads nothing before PipelineClient.Go is called. Source:
// pipeline_client.go, v1.0.1.
//
//connlint:same c, stream
//connlint:needs c
func NewPipelineClient(stream Stream, opts ...Option) (c *PipelineClient)

// Go starts the read goroutine; it takes the handler for the sake of the
// interface only. Source: pipeline_client.go, v1.0.1.
//
//connlint:go c
func (c *PipelineClient) Go(ctx context.Context, _ Handler)

// Call sends a request and waits for its response, which only the read
// goroutine of Go brings. Source: pipeline_client.go, v1.0.1.
//
//connlint:send c never be made
//connlint:needs c
func (c *PipelineClient) Call(ctx context.Context, method string, params, result any) (id ID, err error)

// Notify sends one message and waits for nothing. Source: pipeline_client.go,
// v1.0.1.
//
//connlint:send c never be sent
func (c *PipelineClient) Notify(ctx context.Context, method string, params any) (err error)

// Done returns a channel that is closed when the client has ended. Source:
// pipeline_client.go, v1.0.1.
//
//connlint:wait c until the peer disconnects or {c}.Close is called
func (c *PipelineClient) Done() (ch <-chan struct{})

// Close ends the client. Source: pipeline_client.go, v1.0.1.
//
//connlint:stop c
func (c *PipelineClient) Close() (err error)

// NewBatchClient wraps the stream; the caller reads and writes raw frames.
// Source: runtime_modes.go, v1.0.1.
//
//connlint:same c, stream
func NewBatchClient(stream Stream) (c *BatchClient, err error)

// BatchClient reads and writes raw frames. Source: runtime_modes.go, v1.0.1.
//
//connlint:connection
type BatchClient struct{}

// WriteFrame writes one frame. Source: runtime_modes.go, v1.0.1.
//
//connlint:send c never be written
func (c *BatchClient) WriteFrame(ctx context.Context, data []byte) (n int64, err error)

// ReadFrame waits for one frame. Source: runtime_modes.go, v1.0.1.
//
//connlint:recv c
func (c *BatchClient) ReadFrame(ctx context.Context) (data []byte, n int64, err error)

// Close closes the stream. Source: runtime_modes.go, v1.0.1.
//
//connlint:stop c
func (c *BatchClient) Close() (err error)
