package grpc // import "google.golang.org/grpc"

import (
	"context"
	"net"
	"net/http"
	"time"

	"google.golang.org/grpc/connectivity"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/tap"
)

// Server takes connections in on every listener that Serve is called with.
// Source: server.go, v1.85.0.
//
//connlint:connection
type Server struct{}

// NewServer takes no connection in until Serve. Source: server.go, v1.85.0.
//
//connlint:open s as listener
func NewServer(opt ...ServerOption) (s *Server)

// Serve accepts on lis until the server is stopped, then waits until the stop
// is complete and returns nil. It closes lis. Source: server.go, v1.85.0.
//
//connlint:drive s, lis until {s}.Stop or {s}.GracefulStop is called
//connlint:ends ErrServerStopped
func (s *Server) Serve(lis net.Listener) (err error)

// Stop closes all listeners and connections and cancels the RPCs; it also
// unblocks a hanging GracefulStop. Source: server.go, v1.85.0.
//
//connlint:stop s
func (s *Server) Stop()

// GracefulStop ends Serve, and waits for all pending RPCs: for ever if a stream
// stays open or a handler calls it. Source: server.go, v1.85.0.
//
//connlint:stop s
//connlint:await s beside
func (s *Server) GracefulStop()

// ServeHTTP is the http.Handler form of one RPC. Source: server.go, v1.85.0.
//
//connlint:neutral it serves one RPC, in the goroutine of the HTTP server
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request)

// Serve returns ErrServerStopped if the server was stopped before. Source:
// server.go, v1.85.0.
//
//connlint:ended
var ErrServerStopped error

// UnaryInterceptor only registers i, which runs in the server's goroutines.
// Source: server.go, v1.85.0.
//
//connlint:go i
func UnaryInterceptor(i UnaryServerInterceptor) (opt ServerOption)

// StreamInterceptor only registers i, which runs in the server's goroutines.
// Source: server.go, v1.85.0.
//
//connlint:go i
func StreamInterceptor(i StreamServerInterceptor) (opt ServerOption)

// UnknownServiceHandler only registers the handler, which runs in the server's
// goroutines. Source: server.go, v1.85.0.
//
//connlint:go streamHandler
func UnknownServiceHandler(streamHandler StreamHandler) (opt ServerOption)

// InTapHandle only registers h, which runs in the goroutine that reads one
// client's connection, and holds up the calls of that client only. Source:
// server.go and tap/tap.go, v1.85.0.
//
//connlint:go h
func InTapHandle(h tap.ServerInHandle) (opt ServerOption)

// ClientConn is a virtual connection: it connects, and connects again, by
// itself. Source: clientconn.go, v1.85.0.
//
//connlint:connection
type ClientConn struct{}

// ClientConnInterface is what generated clients take. Source: clientconn.go,
// v1.85.0.
//
//connlint:connection
type ClientConnInterface interface {
	// Invoke sends a unary request and waits for the answer. Source:
	// clientconn.go, v1.85.0.
	//
	//connlint:send recv never be sent
	//connlint:patient recv of opts
	//connlint:bound-by ctx
	Invoke(ctx context.Context, method string, args, reply any, opts ...CallOption) (err error)

	// NewStream waits for a transport; the stream lives inside the connection.
	// Source: clientconn.go, v1.85.0.
	//
	//connlint:send recv never open
	//connlint:open stream as client
	//connlint:child stream of recv
	//connlint:patient recv of opts
	//connlint:bound-by ctx
	NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (stream ClientStream, err error)
}

// NewClient does no I/O: nothing connects before the first RPC, so it may stand
// before the server serves. Source: clientconn.go, v1.85.0.
//
//connlint:open cc as client
//connlint:child cc of target
//connlint:via opts of cc
//connlint:patient cc of opts
func NewClient(target string, opts ...DialOption) (cc *ClientConn, err error)

// Dial returns at once unless WithBlock is given; the connection is made in the
// background. Source: clientconn.go, v1.85.0.
//
//connlint:open cc as client
//connlint:child cc of target
//connlint:via opts of cc
//connlint:patient cc of opts
func Dial(target string, opts ...DialOption) (cc *ClientConn, err error)

// DialContext returns at once unless WithBlock is given; the connection is made
// in the background. Source: clientconn.go, v1.85.0.
//
//connlint:open cc as client
//connlint:child cc of target
//connlint:via opts of cc
//connlint:patient cc of opts
func DialContext(ctx context.Context, target string, opts ...DialOption) (cc *ClientConn, err error)

// WithContextDialer registers a dialer that the connection calls in its own
// goroutine when an RPC needs a transport. Source: dialoptions.go, v1.85.0.
//
//connlint:go f
//connlint:via f of opt
func WithContextDialer(f func(context.Context, string) (net.Conn, error)) (opt DialOption)

// WithDialer registers a dialer that the connection calls in its own goroutine
// when an RPC needs a transport. Source: dialoptions.go, v1.85.0.
//
//connlint:go f
//connlint:via f of opt
func WithDialer(f func(string, time.Duration) (net.Conn, error)) (opt DialOption)

// WaitForReady makes a call that finds no server wait for one, until its context
// ends, and not fail: "block RPCs until a connection is ready". Source:
// rpc_util.go:340 and picker_wrapper.go:172, v1.85.0.
//
//connlint:patient opt when waitForReady = true
func WaitForReady(waitForReady bool) (opt CallOption)

// WithDefaultCallOptions gives options to all calls of a client. Source:
// dialoptions.go, v1.85.0.
//
//connlint:patient opt of cos
func WithDefaultCallOptions(cos ...CallOption) (opt DialOption)

// WithUnaryInterceptor only registers f, which runs inside the later RPC calls and
// may set a deadline to them. Source: dialoptions.go, v1.85.0.
//
//connlint:go f
//connlint:bound opt
func WithUnaryInterceptor(f UnaryClientInterceptor) (opt DialOption)

// WithChainUnaryInterceptor is WithUnaryInterceptor for several. Source:
// dialoptions.go, v1.85.0.
//
//connlint:go interceptors
//connlint:bound opt
func WithChainUnaryInterceptor(interceptors ...UnaryClientInterceptor) (opt DialOption)

// WithStreamInterceptor only registers f, which runs inside the later RPC calls
// and may set a deadline to them. Source: dialoptions.go, v1.85.0.
//
//connlint:go f
//connlint:bound opt
func WithStreamInterceptor(f StreamClientInterceptor) (opt DialOption)

// WithChainStreamInterceptor is WithStreamInterceptor for several. Source:
// dialoptions.go, v1.85.0.
//
//connlint:go interceptors
//connlint:bound opt
func WithChainStreamInterceptor(interceptors ...StreamClientInterceptor) (opt DialOption)

// WithDefaultServiceConfig may set timeouts to the methods of a service. Source:
// dialoptions.go, v1.85.0.
//
//connlint:bound opt
func WithDefaultServiceConfig(s string) (opt DialOption)

// Invoke sends a unary request and waits for the answer; on a bound listener
// that nobody serves it waits for ever. Generated unary methods end here.
// Source: call.go, v1.85.0.
//
//connlint:send cc never be sent
//connlint:patient cc of opts
//connlint:bound-by ctx
func (cc *ClientConn) Invoke(ctx context.Context, method string, args, reply any, opts ...CallOption) (err error)

// NewStream waits until a transport is ready. Generated streaming methods end
// here. Source: stream.go, v1.85.0.
//
//connlint:send cc never open
//connlint:open stream as client
//connlint:child stream of cc
//connlint:patient cc of opts
//connlint:bound-by ctx
func (cc *ClientConn) NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (stream ClientStream, err error)

// Close aborts all streams of the connection. Source: clientconn.go, v1.85.0.
//
//connlint:stop cc
func (cc *ClientConn) Close() (err error)

// Connect only ends the idle state. Source: clientconn.go, v1.85.0.
//
//connlint:neutral it starts to connect in the background and returns at once
func (cc *ClientConn) Connect()

// WaitForStateChange returns at the next change of the connectivity state, or
// when ctx ends. Source: clientconn.go, v1.85.0.
//
//connlint:neutral it waits for one change of state, not for the end of the connection
func (cc *ClientConn) WaitForStateChange(ctx context.Context, sourceState connectivity.State) (ok bool)

// Invoke is the function form of ClientConn.Invoke. Source: call.go, v1.85.0.
//
//connlint:send cc never be sent
//connlint:patient cc of opts
//connlint:bound-by ctx
func Invoke(ctx context.Context, method string, args, reply any, cc *ClientConn, opts ...CallOption) (err error)

// NewClientStream is the function form of ClientConn.NewStream. Source:
// stream.go, v1.85.0.
//
//connlint:send cc never open
//connlint:open stream as client
//connlint:child stream of cc
//connlint:patient cc of opts
//connlint:bound-by ctx
func NewClientStream(ctx context.Context, desc *StreamDesc, cc *ClientConn, method string, opts ...CallOption) (stream ClientStream, err error)

// Stream is the old interface of both sides. Source: stream.go, v1.85.0.
//
//connlint:connection half
type Stream interface {
	// SendMsg waits for flow control only. Source: stream.go, v1.85.0.
	//
	//connlint:send recv never be sent
	SendMsg(m any) (err error)

	// RecvMsg waits for a message or the end of the stream. Source: stream.go,
	// v1.85.0.
	//
	//connlint:recv recv
	RecvMsg(m any) (err error)
}

// ClientStream is what every generated client stream embeds. One goroutine may
// send while another receives. Source: stream.go, v1.85.0.
//
//connlint:connection half
type ClientStream interface {
	// Header blocks until the server has sent its headers or the stream is over.
	// Source: stream.go, v1.85.0.
	//
	//connlint:recv recv
	Header() (m metadata.MD, err error)

	// CloseSend ends the sending direction only; messages still arrive. A server
	// that reads to the end waits for it. Source: stream.go, v1.85.0.
	//
	//connlint:send recv never be made
	//connlint:half-stop recv
	CloseSend() (err error)

	// SendMsg waits for flow control, not for the server to receive. Source:
	// stream.go, v1.85.0.
	//
	//connlint:send recv never be sent
	SendMsg(m any) (err error)

	// RecvMsg waits for a message; io.EOF is the end of the stream with status OK.
	// Source: stream.go, v1.85.0.
	//
	//connlint:recv recv
	RecvMsg(m any) (err error)
}

// ServerStream is what every generated server stream embeds. Source: stream.go,
// v1.85.0.
//
//connlint:connection half
type ServerStream interface {
	// SendHeader sends the header metadata. Source: stream.go, v1.85.0.
	//
	//connlint:send recv never be sent
	SendHeader(m metadata.MD) (err error)

	// SendMsg waits for flow control only. Source: stream.go, v1.85.0.
	//
	//connlint:send recv never be sent
	SendMsg(m any) (err error)

	// RecvMsg returns io.EOF once the client has called CloseSend; the server may
	// send after that. Source: stream.go, v1.85.0.
	//
	//connlint:recv recv
	RecvMsg(m any) (err error)
}

// ServerStreamingClient is the client's side of a server-streaming RPC. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:connection half
type ServerStreamingClient[Res any] interface {
	// Recv waits for a message; io.EOF is the orderly end. Source:
	// stream_interfaces.go, v1.85.0.
	//
	//connlint:recv recv
	Recv() (res *Res, err error)
}

// ServerStreamingServer is the server's side of a server-streaming RPC. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:connection half
type ServerStreamingServer[Res any] interface {
	// Send waits for flow control only. Source: stream_interfaces.go, v1.85.0.
	//
	//connlint:send recv never be sent
	Send(res *Res) (err error)
}

// ClientStreamingClient is the client's side of a client-streaming RPC. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:connection half
type ClientStreamingClient[Req any, Res any] interface {
	// Send waits for flow control only. Source: stream_interfaces.go, v1.85.0.
	//
	//connlint:send recv never be sent
	Send(req *Req) (err error)

	// CloseAndRecv ends the sending direction and waits for the one response.
	// Source: stream_interfaces.go, v1.85.0.
	//
	//connlint:send recv never be made
	//connlint:half-stop recv
	//connlint:recv recv
	CloseAndRecv() (res *Res, err error)
}

// ClientStreamingServer is the server's side of a client-streaming RPC. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:connection half
type ClientStreamingServer[Req any, Res any] interface {
	// Recv returns io.EOF once the client has called CloseSend; the server answers
	// after that. Source: stream_interfaces.go, v1.85.0.
	//
	//connlint:recv recv
	Recv() (req *Req, err error)

	// SendAndClose sends the one response, after the last Recv. Source:
	// stream_interfaces.go, v1.85.0.
	//
	//connlint:send recv never be sent
	SendAndClose(res *Res) (err error)
}

// BidiStreamingClient is the client's side of a bidirectional RPC. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:connection half
type BidiStreamingClient[Req any, Res any] interface {
	// Send waits for flow control only. Source: stream_interfaces.go, v1.85.0.
	//
	//connlint:send recv never be sent
	Send(req *Req) (err error)

	// Recv waits for a message; a loop of it before the sends that would make the
	// server end hangs. Source: stream_interfaces.go, v1.85.0.
	//
	//connlint:recv recv
	Recv() (res *Res, err error)
}

// BidiStreamingServer is the server's side of a bidirectional RPC. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:connection half
type BidiStreamingServer[Req any, Res any] interface {
	// Recv returns io.EOF once the client has called CloseSend; the server may
	// send after that. Source: stream_interfaces.go, v1.85.0.
	//
	//connlint:recv recv
	Recv() (req *Req, err error)

	// Send waits for flow control only. Source: stream_interfaces.go, v1.85.0.
	//
	//connlint:send recv never be sent
	Send(res *Res) (err error)
}

// GenericClientStream is the type behind the generated client streams. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:connection half
type GenericClientStream[Req any, Res any] struct{}

// Send waits for flow control only. Source: stream_interfaces.go, v1.85.0.
//
//connlint:send x never be sent
func (x *GenericClientStream[Req, Res]) Send(m *Req) (err error)

// Recv waits for a message; io.EOF is the orderly end. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:recv x
func (x *GenericClientStream[Req, Res]) Recv() (res *Res, err error)

// CloseAndRecv ends the sending direction and waits for the one response.
// Source: stream_interfaces.go, v1.85.0.
//
//connlint:send x never be made
//connlint:half-stop x
//connlint:recv x
func (x *GenericClientStream[Req, Res]) CloseAndRecv() (res *Res, err error)

// GenericServerStream is the type behind the generated server streams. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:connection half
type GenericServerStream[Req any, Res any] struct{}

// Send waits for flow control only. Source: stream_interfaces.go, v1.85.0.
//
//connlint:send x never be sent
func (x *GenericServerStream[Req, Res]) Send(m *Res) (err error)

// SendAndClose sends the one response, after the last Recv. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:send x never be sent
func (x *GenericServerStream[Req, Res]) SendAndClose(m *Res) (err error)

// Recv returns io.EOF once the client has called CloseSend. Source:
// stream_interfaces.go, v1.85.0.
//
//connlint:recv x
func (x *GenericServerStream[Req, Res]) Recv() (req *Req, err error)

// Generated constructors (NewGreeterClient) wrap the connection. Source:
// health/grpc_health_v1/health_grpc.pb.go, v1.85.0.
//
//connlint:same client, cc
func _(cc ClientConnInterface) (client any)

// Generated functions that register a service: its methods run each in a goroutine
// of its own. Source: health/grpc_health_v1/health_grpc.pb.go, v1.85.0.
//
//connlint:callback srv of s beside
func _(s ServiceRegistrar, srv any)

// Generated methods that open a stream with a first request. Source:
// health/grpc_health_v1/health_grpc.pb.go, v1.85.0.
//
//connlint:send recv never open
//connlint:open stream as client
//connlint:child stream of recv
//connlint:patient recv of opts
//connlint:bound-by ctx
func (_ any) _(ctx context.Context, in any, opts ...CallOption) (stream ClientStream, err error)

// Generated methods that open a stream without a request. Source:
// interop/grpc_testing/test_grpc.pb.go, v1.85.0.
//
//connlint:send recv never open
//connlint:open stream as client
//connlint:child stream of recv
//connlint:patient recv of opts
//connlint:bound-by ctx
func (_ any) _(ctx context.Context, opts ...CallOption) (stream ClientStream, err error)

// Generated unary methods. This shape stands behind those of streams: the first
// that matches counts. Source: health/grpc_health_v1/health_grpc.pb.go,
// v1.85.0.
//
//connlint:send recv never be sent
//connlint:patient recv of opts
//connlint:bound-by ctx
func (_ any) _(ctx context.Context, in any, opts ...CallOption) (out any, err error)

// SendHeader hands the header of an answer to the transport. Source: server.go,
// v1.85.0.
//
//connlint:neutral it waits for nobody
func SendHeader(ctx context.Context, md metadata.MD) (err error)
