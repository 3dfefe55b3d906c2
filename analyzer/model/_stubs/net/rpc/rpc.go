package rpc // import "net/rpc"

import (
	"io"
	"net"
)

// ServeConn serves one connection until the client hangs up. Its caller
// typically puts it in a go statement. Source: net/rpc/server.go, go1.26.8.
//
//connlint:drive conn until its peer closes {conn}
func ServeConn(conn io.ReadWriteCloser)

// ServeCodec serves one connection until the client hangs up. Source:
// net/rpc/server.go, go1.26.8.
//
//connlint:drive codec until its peer closes {codec}
func ServeCodec(codec ServerCodec)

// ServeRequest serves one request in the caller's goroutine. Source:
// net/rpc/server.go, go1.26.8.
//
//connlint:recv codec
func ServeRequest(codec ServerCodec) (err error)

// Accept is an accept loop with a goroutine a connection, not the taking of one
// connection. Source: net/rpc/server.go, go1.26.8.
//
//connlint:drive lis until {lis} is closed
func Accept(lis net.Listener)

// ServeConn serves one connection until the client hangs up. Source:
// net/rpc/server.go, go1.26.8.
//
//connlint:drive conn until its peer closes {conn}
func (server *Server) ServeConn(conn io.ReadWriteCloser)

// ServeCodec serves one connection until the client hangs up. Source:
// net/rpc/server.go, go1.26.8.
//
//connlint:drive codec until its peer closes {codec}
func (server *Server) ServeCodec(codec ServerCodec)

// ServeRequest serves one request in the caller's goroutine. Source:
// net/rpc/server.go, go1.26.8.
//
//connlint:recv codec
func (server *Server) ServeRequest(codec ServerCodec) (err error)

// Accept is an accept loop with a goroutine a connection, not the taking of one
// connection. Source: net/rpc/server.go, go1.26.8.
//
//connlint:drive lis until {lis} is closed
func (server *Server) Accept(lis net.Listener)

// HandleHTTP registers a handler; http.Serve is still necessary. Source:
// net/rpc/server.go, go1.26.8.
//
//connlint:neutral it only registers a handler
func HandleHTTP()

// HandleHTTP registers a handler; http.Serve is still necessary. Source:
// net/rpc/server.go, go1.26.8.
//
//connlint:neutral it only registers a handler
func (server *Server) HandleHTTP(rpcPath, debugPath string)

// ServerCodec wraps the connection of a server. Source: net/rpc/server.go,
// go1.26.8.
//
//connlint:connection
type ServerCodec interface {
	// ReadRequestHeader blocks for the next request.
	//
	//connlint:recv recv
	ReadRequestHeader(r *Request) (err error)

	// ReadRequestBody reads the rest of the request.
	//
	//connlint:recv recv
	ReadRequestBody(body any) (err error)

	// WriteResponse writes one answer.
	//
	//connlint:send recv never be written
	WriteResponse(r *Response, body any) (err error)

	// Close may be called more than once.
	//
	//connlint:stop recv
	Close() (err error)
}

// ClientCodec wraps the connection of a client. Source: net/rpc/client.go,
// go1.26.8.
//
//connlint:connection
type ClientCodec interface {
	// WriteRequest writes one request.
	//
	//connlint:send recv never be written
	WriteRequest(r *Request, body any) (err error)

	// ReadResponseHeader blocks for the next answer.
	//
	//connlint:recv recv
	ReadResponseHeader(r *Response) (err error)

	// ReadResponseBody reads the rest of the answer.
	//
	//connlint:recv recv
	ReadResponseBody(body any) (err error)

	// Close ends the client's reads.
	//
	//connlint:stop recv
	Close() (err error)
}

// Client reads in a goroutine of its own. Source: net/rpc/client.go, go1.26.8.
//
//connlint:connection
type Client struct{}

// NewClient returns at once, without a handshake. Source: net/rpc/client.go,
// go1.26.8.
//
//connlint:same client, conn
//connlint:go client
func NewClient(conn io.ReadWriteCloser) (client *Client)

// NewClientWithCodec returns at once, without a handshake. Source:
// net/rpc/client.go, go1.26.8.
//
//connlint:same client, codec
//connlint:go client
func NewClientWithCodec(codec ClientCodec) (client *Client)

// Dial needs a bound listener, not yet a server. Source: net/rpc/client.go,
// go1.26.8.
//
//connlint:send address never connect
//connlint:open client as client
//connlint:child client of address
func Dial(network, address string) (client *Client, err error)

// DialHTTP blocks for the answer to its CONNECT: against a bound listener that
// nobody serves it blocks for ever. Source: net/rpc/client.go, go1.26.8.
//
//connlint:send address never connect
//connlint:open client as client
//connlint:child client of address
func DialHTTP(network, address string) (client *Client, err error)

// DialHTTPPath dials as DialHTTP does. Source: net/rpc/client.go, go1.26.8.
//
//connlint:send address never connect
//connlint:open client as client
//connlint:child client of address
func DialHTTPPath(network, address, path string) (client *Client, err error)

// Call blocks for the reply; it has no context and no timeout. Source:
// net/rpc/client.go, go1.26.8.
//
//connlint:send client never be made
func (client *Client) Call(serviceMethod string, args any, reply any) (err error)

// Go writes the request here and delivers the reply on done. Source:
// net/rpc/client.go, go1.26.8.
//
//connlint:send client never be made
func (client *Client) Go(serviceMethod string, args any, reply any, done chan *Call) (call *Call)

// Close closes the connection; pending calls fail. Source: net/rpc/client.go,
// go1.26.8.
//
//connlint:stop client
func (client *Client) Close() (err error)

// NewServer has no connection yet. Source: net/rpc/server.go, go1.26.8.
//
//connlint:neutral ServeConn and Accept give it connections
func NewServer() (s *Server)
