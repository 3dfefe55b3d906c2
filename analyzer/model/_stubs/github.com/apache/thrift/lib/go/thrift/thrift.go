package thrift // import "github.com/apache/thrift/lib/go/thrift"

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"time"
)

// TSimpleServer runs a goroutine for each client. Source:
// lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:connection
type TSimpleServer struct{}

// TServer is any server. Source: lib/go/thrift/server.go, v0.25.0.
//
//connlint:connection
type TServer interface {
	// Serve serves until Stop. Source: lib/go/thrift/server.go, v0.25.0.
	//
	//connlint:drive recv until {recv}.Stop is called
	Serve() (err error)

	// Stop ends Serve. Source: lib/go/thrift/server.go, v0.25.0.
	//
	//connlint:stop recv
	Stop() (err error)
}

// NewTSimpleServer2 only puts a server on serverTransport; the processor runs
// in the clients' goroutines. Source: lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:same server, serverTransport
func NewTSimpleServer2(processor TProcessor, serverTransport TServerTransport) (server *TSimpleServer)

// NewTSimpleServer4 only puts a server on serverTransport; the processor runs
// in the clients' goroutines. Source: lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:same server, serverTransport
func NewTSimpleServer4(processor TProcessor, serverTransport TServerTransport, transportFactory TTransportFactory, protocolFactory TProtocolFactory) (server *TSimpleServer)

// NewTSimpleServer6 only puts a server on serverTransport; the processor runs
// in the clients' goroutines. Source: lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:same server, serverTransport
func NewTSimpleServer6(processor TProcessor, serverTransport TServerTransport, inputTransportFactory, outputTransportFactory TTransportFactory, inputProtocolFactory, outputProtocolFactory TProtocolFactory) (server *TSimpleServer)

// NewTSimpleServerFactory2 only puts a server on serverTransport; the
// processors run in the clients' goroutines. Source:
// lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:same server, serverTransport
func NewTSimpleServerFactory2(processorFactory TProcessorFactory, serverTransport TServerTransport) (server *TSimpleServer)

// NewTSimpleServerFactory4 only puts a server on serverTransport; the
// processors run in the clients' goroutines. Source:
// lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:same server, serverTransport
func NewTSimpleServerFactory4(processorFactory TProcessorFactory, serverTransport TServerTransport, transportFactory TTransportFactory, protocolFactory TProtocolFactory) (server *TSimpleServer)

// NewTSimpleServerFactory6 only puts a server on serverTransport; the
// processors run in the clients' goroutines. Source:
// lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:same server, serverTransport
func NewTSimpleServerFactory6(processorFactory TProcessorFactory, serverTransport TServerTransport, inputTransportFactory, outputTransportFactory TTransportFactory, inputProtocolFactory, outputProtocolFactory TProtocolFactory) (server *TSimpleServer)

// Listen binds the address; Serve does it too if it has not been called.
// Source: lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:neutral it binds the address and returns at once
func (p *TSimpleServer) Listen() (err error)

// Serve listens and serves. It returns nil after Stop, and also after an accept
// error. Source: lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:drive p until {p}.Stop is called
func (p *TSimpleServer) Serve() (err error)

// AcceptLoop serves after Listen; it returns nil after Stop. Source:
// lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:drive p until {p}.Stop is called
func (p *TSimpleServer) AcceptLoop() (err error)

// Stop waits until every client has left, for ever if ServerStopTimeout is 0.
// Source: lib/go/thrift/simple_server.go, v0.25.0.
//
//connlint:stop p
func (p *TSimpleServer) Stop() (err error)

// TServerTransport is any listener. Source: lib/go/thrift/server_transport.go,
// v0.25.0.
//
//connlint:connection
type TServerTransport interface {
	// Listen binds the address. Source: lib/go/thrift/server_transport.go,
	// v0.25.0.
	//
	//connlint:neutral it binds the address and returns at once
	Listen() (err error)

	// Accept waits for the next client. Source: lib/go/thrift/server_transport.go,
	// v0.25.0.
	//
	//connlint:accept recv
	//connlint:open t as server
	//connlint:child t of recv
	Accept() (t TTransport, err error)

	// Close closes the listener. Source: lib/go/thrift/server_transport.go,
	// v0.25.0.
	//
	//connlint:stop recv
	Close() (err error)

	// Interrupt ends Accept. Source: lib/go/thrift/server_transport.go, v0.25.0.
	//
	//connlint:stop recv
	Interrupt() (err error)
}

// TServerSocket is a TCP listener. Source: lib/go/thrift/server_socket.go,
// v0.25.0.
//
//connlint:connection
type TServerSocket struct{}

// TSSLServerSocket is a TLS listener. Source:
// lib/go/thrift/ssl_server_socket.go, v0.25.0.
//
//connlint:connection
type TSSLServerSocket struct{}

// NewTServerSocket does not bind the address: Listen or Serve does. Source:
// lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:open s as listener
//connlint:address listenAddr of s
func NewTServerSocket(listenAddr string) (s *TServerSocket, err error)

// NewTServerSocketTimeout does not bind the address: Listen or Serve does.
// Source: lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:open s as listener
//connlint:address listenAddr of s
func NewTServerSocketTimeout(listenAddr string, clientTimeout time.Duration) (s *TServerSocket, err error)

// NewTSSLServerSocket does not bind the address: Listen or Serve does. Source:
// lib/go/thrift/ssl_server_socket.go, v0.25.0.
//
//connlint:open s as listener
//connlint:address listenAddr of s
func NewTSSLServerSocket(listenAddr string, cfg *tls.Config) (s *TSSLServerSocket, err error)

// NewTSSLServerSocketTimeout does not bind the address: Listen or Serve does.
// Source: lib/go/thrift/ssl_server_socket.go, v0.25.0.
//
//connlint:open s as listener
//connlint:address listenAddr of s
func NewTSSLServerSocketTimeout(listenAddr string, cfg *tls.Config, clientTimeout time.Duration) (s *TSSLServerSocket, err error)

// NewTServerSocketFromAddrTimeout does not bind the address: Listen or Serve
// does. Source: lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:open s as listener
//connlint:address addr of s
func NewTServerSocketFromAddrTimeout(addr net.Addr, clientTimeout time.Duration) (s *TServerSocket)

// NewTServerSocketFromFactoryTimeout does not bind the address: Listen or Serve
// does. Source: lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:open s as listener
//connlint:address addr of s
func NewTServerSocketFromFactoryTimeout(listenerFactory func(addr net.Addr) (listener net.Listener, err error), addr net.Addr, clientTimeout time.Duration) (s *TServerSocket)

// Listen binds the address. Source: lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:neutral it binds the address and returns at once
func (p *TServerSocket) Listen() (err error)

// Open binds the address. Source: lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:neutral it binds the address and returns at once
func (p *TServerSocket) Open() (err error)

// Listen binds the address. Source: lib/go/thrift/ssl_server_socket.go,
// v0.25.0.
//
//connlint:neutral it binds the address and returns at once
func (p *TSSLServerSocket) Listen() (err error)

// Open binds the address. Source: lib/go/thrift/ssl_server_socket.go, v0.25.0.
//
//connlint:neutral it binds the address and returns at once
func (p *TSSLServerSocket) Open() (err error)

// Accept waits for the next client, Interrupt or Close. Source:
// lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:accept p
//connlint:open t as server
//connlint:child t of p
func (p *TServerSocket) Accept() (t TTransport, err error)

// Accept waits for the next client, Interrupt or Close. Source:
// lib/go/thrift/ssl_server_socket.go, v0.25.0.
//
//connlint:accept p
//connlint:open t as server
//connlint:child t of p
func (p *TSSLServerSocket) Accept() (t TTransport, err error)

// Close ends Accept. Source: lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:stop p
func (p *TServerSocket) Close() (err error)

// Interrupt ends Accept. Source: lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:stop p
func (p *TServerSocket) Interrupt() (err error)

// Close ends Accept. Source: lib/go/thrift/ssl_server_socket.go, v0.25.0.
//
//connlint:stop p
func (p *TSSLServerSocket) Close() (err error)

// Interrupt ends Accept. Source: lib/go/thrift/ssl_server_socket.go, v0.25.0.
//
//connlint:stop p
func (p *TSSLServerSocket) Interrupt() (err error)

// Addr is the address to dial. Source: lib/go/thrift/server_socket.go, v0.25.0.
//
//connlint:address a of p
func (p *TServerSocket) Addr() (a net.Addr)

// TSocket is a client's TCP connection; it takes one call at a time. Source:
// lib/go/thrift/socket.go, v0.25.0.
//
//connlint:connection half
type TSocket struct{}

// TSSLSocket is a client's TLS connection; it takes one call at a time. Source:
// lib/go/thrift/ssl_socket.go, v0.25.0.
//
//connlint:connection half
type TSSLSocket struct{}

// NewTSocket does not connect: Open does. Source: lib/go/thrift/socket.go,
// v0.25.0.
//
//connlint:open sock as client
//connlint:child sock of hostPort
func NewTSocket(hostPort string) (sock *TSocket, err error)

// NewTSocketTimeout does not connect: Open does. Source:
// lib/go/thrift/socket.go, v0.25.0.
//
//connlint:open sock as client
//connlint:child sock of hostPort
func NewTSocketTimeout(hostPort string, connTimeout, soTimeout time.Duration) (sock *TSocket, err error)

// NewTSocketConf does not connect: Open does. Source: lib/go/thrift/socket.go,
// v0.25.0.
//
//connlint:open sock as client
//connlint:child sock of hostPort
func NewTSocketConf(hostPort string, conf *TConfiguration) (sock *TSocket)

// NewTSSLSocket does not connect: Open does. Source:
// lib/go/thrift/ssl_socket.go, v0.25.0.
//
//connlint:open sock as client
//connlint:child sock of hostPort
func NewTSSLSocket(hostPort string, cfg *tls.Config) (sock *TSSLSocket, err error)

// NewTSSLSocketTimeout does not connect: Open does. Source:
// lib/go/thrift/ssl_socket.go, v0.25.0.
//
//connlint:open sock as client
//connlint:child sock of hostPort
func NewTSSLSocketTimeout(hostPort string, cfg *tls.Config, connectTimeout, socketTimeout time.Duration) (sock *TSSLSocket, err error)

// NewTSSLSocketConf does not connect: Open does. Source:
// lib/go/thrift/ssl_socket.go, v0.25.0.
//
//connlint:open sock as client
//connlint:child sock of hostPort
func NewTSSLSocketConf(hostPort string, conf *TConfiguration) (sock *TSSLSocket)

// NewTSocketFromAddrConf does not connect: Open does. Source:
// lib/go/thrift/socket.go, v0.25.0.
//
//connlint:open sock as client
//connlint:child sock of addr
func NewTSocketFromAddrConf(addr net.Addr, conf *TConfiguration) (sock *TSocket)

// NewTSocketFromAddrTimeout does not connect: Open does. Source:
// lib/go/thrift/socket.go, v0.25.0.
//
//connlint:open sock as client
//connlint:child sock of addr
func NewTSocketFromAddrTimeout(addr net.Addr, connTimeout, soTimeout time.Duration) (sock *TSocket)

// NewTSocketFromConnConf wraps conn. Source: lib/go/thrift/socket.go, v0.25.0.
//
//connlint:same sock, conn
func NewTSocketFromConnConf(conn net.Conn, conf *TConfiguration) (sock *TSocket)

// NewTSocketFromConnTimeout wraps conn. Source: lib/go/thrift/socket.go,
// v0.25.0.
//
//connlint:same sock, conn
func NewTSocketFromConnTimeout(conn net.Conn, socketTimeout time.Duration) (sock *TSocket)

// NewTSSLSocketFromConnConf wraps conn. Source: lib/go/thrift/ssl_socket.go,
// v0.25.0.
//
//connlint:same sock, conn
func NewTSSLSocketFromConnConf(conn net.Conn, conf *TConfiguration) (sock *TSSLSocket)

// NewTSSLSocketFromConnTimeout wraps conn. Source: lib/go/thrift/ssl_socket.go,
// v0.25.0.
//
//connlint:same sock, conn
func NewTSSLSocketFromConnTimeout(conn net.Conn, cfg *tls.Config, socketTimeout time.Duration) (sock *TSSLSocket)

// Open connects. Source: lib/go/thrift/socket.go, v0.25.0.
//
//connlint:send p never connect
func (p *TSocket) Open() (err error)

// Open connects. Source: lib/go/thrift/ssl_socket.go, v0.25.0.
//
//connlint:send p never connect
func (p *TSSLSocket) Open() (err error)

// Read waits for data, at most SocketTimeout. Source: lib/go/thrift/socket.go,
// v0.25.0.
//
//connlint:recv p
func (p *TSocket) Read(buf []byte) (n int, err error)

// Read waits for data, at most SocketTimeout. Source:
// lib/go/thrift/ssl_socket.go, v0.25.0.
//
//connlint:recv p
func (p *TSSLSocket) Read(buf []byte) (n int, err error)

// Write writes to the connection. Source: lib/go/thrift/socket.go, v0.25.0.
//
//connlint:send p never be written
func (p *TSocket) Write(buf []byte) (n int, err error)

// Write writes to the connection. Source: lib/go/thrift/ssl_socket.go, v0.25.0.
//
//connlint:send p never be written
func (p *TSSLSocket) Write(buf []byte) (n int, err error)

// Close closes the connection. Source: lib/go/thrift/socket.go, v0.25.0.
//
//connlint:stop p
func (p *TSocket) Close() (err error)

// Interrupt closes the connection. Source: lib/go/thrift/socket.go, v0.25.0.
//
//connlint:stop p
func (p *TSocket) Interrupt() (err error)

// Close closes the connection. Source: lib/go/thrift/ssl_socket.go, v0.25.0.
//
//connlint:stop p
func (p *TSSLSocket) Close() (err error)

// Interrupt closes the connection. Source: lib/go/thrift/ssl_socket.go,
// v0.25.0.
//
//connlint:stop p
func (p *TSSLSocket) Interrupt() (err error)

// Conn returns the network connection below. Source: lib/go/thrift/socket.go,
// v0.25.0.
//
//connlint:same n, p
func (p *TSocket) Conn() (n net.Conn)

// TTransport is any connection of a client or server. Source:
// lib/go/thrift/transport.go, v0.25.0.
//
//connlint:connection half
type TTransport interface {
	// Open connects. Source: lib/go/thrift/transport.go, v0.25.0.
	//
	//connlint:send recv never connect
	Open() (err error)
}

// TTransportFactory wraps transports. Source:
// lib/go/thrift/transport_factory.go, v0.25.0.
type TTransportFactory interface {
	// GetTransport wraps trans. Source: lib/go/thrift/transport_factory.go,
	// v0.25.0.
	//
	//connlint:same t, trans
	GetTransport(trans TTransport) (t TTransport, err error)
}

// TProtocolFactory makes protocols over transports. Source:
// lib/go/thrift/protocol_factory.go, v0.25.0.
type TProtocolFactory interface {
	// GetProtocol wraps trans. Source: lib/go/thrift/protocol_factory.go, v0.25.0.
	//
	//connlint:same p, trans
	GetProtocol(trans TTransport) (p TProtocol)
}

// NewTFramedTransport wraps transport; writes wait for Flush. Source:
// lib/go/thrift/framed_transport.go, v0.25.0.
//
//connlint:same t, transport
func NewTFramedTransport(transport TTransport) (t *TFramedTransport)

// NewTFramedTransportConf wraps transport; writes wait for Flush. Source:
// lib/go/thrift/framed_transport.go, v0.25.0.
//
//connlint:same t, transport
func NewTFramedTransportConf(transport TTransport, conf *TConfiguration) (t *TFramedTransport)

// NewTBufferedTransport wraps trans. Source:
// lib/go/thrift/buffered_transport.go, v0.25.0.
//
//connlint:same t, trans
func NewTBufferedTransport(trans TTransport, bufferSize int) (t *TBufferedTransport)

// NewTHeaderTransport wraps trans. Source: lib/go/thrift/header_transport.go,
// v0.25.0.
//
//connlint:same t, trans
func NewTHeaderTransport(trans TTransport) (t *THeaderTransport)

// NewTHeaderTransportConf wraps trans. Source:
// lib/go/thrift/header_transport.go, v0.25.0.
//
//connlint:same t, trans
func NewTHeaderTransportConf(trans TTransport, conf *TConfiguration) (t *THeaderTransport)

// NewTRichTransport wraps trans. Source: lib/go/thrift/rich_transport.go,
// v0.25.0.
//
//connlint:same t, trans
func NewTRichTransport(trans TTransport) (t *RichTransport)

// NewTZlibTransport wraps trans. Source: lib/go/thrift/zlib_transport.go,
// v0.25.0.
//
//connlint:same t, trans
func NewTZlibTransport(trans TTransport, level int) (t *TZlibTransport, err error)

// NewTZlibTransportConf wraps trans. Source: lib/go/thrift/zlib_transport.go,
// v0.25.0.
//
//connlint:same t, trans
func NewTZlibTransportConf(trans TTransport, level int, conf *TConfiguration) (t *TZlibTransport, err error)

// NewStreamTransport wraps a reader and a writer. Source:
// lib/go/thrift/iostream_transport.go, v0.25.0.
//
//connlint:same s, r, w
func NewStreamTransport(r io.Reader, w io.Writer) (s *StreamTransport)

// NewStreamTransportRW wraps rw. Source: lib/go/thrift/iostream_transport.go,
// v0.25.0.
//
//connlint:same s, rw
func NewStreamTransportRW(rw io.ReadWriter) (s *StreamTransport)

// NewStreamTransportR wraps r. Source: lib/go/thrift/iostream_transport.go,
// v0.25.0.
//
//connlint:same s, r
func NewStreamTransportR(r io.Reader) (s *StreamTransport)

// NewStreamTransportW wraps w. Source: lib/go/thrift/iostream_transport.go,
// v0.25.0.
//
//connlint:same s, w
func NewStreamTransportW(w io.Writer) (s *StreamTransport)

// NewTHeaderProtocol wraps trans. Source: lib/go/thrift/header_protocol.go,
// v0.25.0.
//
//connlint:same p, trans
func NewTHeaderProtocol(trans TTransport) (p *THeaderProtocol)

// NewTHeaderProtocolConf wraps trans. Source: lib/go/thrift/header_protocol.go,
// v0.25.0.
//
//connlint:same p, trans
func NewTHeaderProtocolConf(trans TTransport, conf *TConfiguration) (p *THeaderProtocol)

// NewTCompactProtocol wraps trans. Source: lib/go/thrift/compact_protocol.go,
// v0.25.0.
//
//connlint:same p, trans
func NewTCompactProtocol(trans TTransport) (p *TCompactProtocol)

// NewTCompactProtocolConf wraps trans. Source:
// lib/go/thrift/compact_protocol.go, v0.25.0.
//
//connlint:same p, trans
func NewTCompactProtocolConf(trans TTransport, conf *TConfiguration) (p *TCompactProtocol)

// NewTBinaryProtocolTransport wraps t. Source:
// lib/go/thrift/binary_protocol.go, v0.25.0.
//
//connlint:same p, t
func NewTBinaryProtocolTransport(t TTransport) (p *TBinaryProtocol)

// NewTBinaryProtocol wraps t. Source: lib/go/thrift/binary_protocol.go,
// v0.25.0.
//
//connlint:same p, t
func NewTBinaryProtocol(t TTransport, strictRead, strictWrite bool) (p *TBinaryProtocol)

// NewTBinaryProtocolConf wraps t. Source: lib/go/thrift/binary_protocol.go,
// v0.25.0.
//
//connlint:same p, t
func NewTBinaryProtocolConf(t TTransport, conf *TConfiguration) (p *TBinaryProtocol)

// NewTJSONProtocol wraps t. Source: lib/go/thrift/json_protocol.go, v0.25.0.
//
//connlint:same p, t
func NewTJSONProtocol(t TTransport) (p *TJSONProtocol)

// NewTSimpleJSONProtocol wraps t. Source:
// lib/go/thrift/simple_json_protocol.go, v0.25.0.
//
//connlint:same p, t
func NewTSimpleJSONProtocol(t TTransport) (p *TSimpleJSONProtocol)

// Read waits for data. Source: lib/go/thrift/framed_transport.go, v0.25.0.
//
//connlint:recv p
func (p *TFramedTransport) Read(buf []byte) (read int, err error)

// Read waits for data. Source: lib/go/thrift/buffered_transport.go, v0.25.0.
//
//connlint:recv p
func (p *TBufferedTransport) Read(b []byte) (n int, err error)

// Read waits for data. Source: lib/go/thrift/iostream_transport.go, v0.25.0.
//
//connlint:recv p
func (p *StreamTransport) Read(c []byte) (n int, err error)

// Write buffers until Flush. Source: lib/go/thrift/framed_transport.go,
// v0.25.0.
//
//connlint:send p never be written
func (p *TFramedTransport) Write(buf []byte) (n int, err error)

// Write buffers until Flush. Source: lib/go/thrift/buffered_transport.go,
// v0.25.0.
//
//connlint:send p never be written
func (p *TBufferedTransport) Write(b []byte) (n int, err error)

// Write buffers until Flush. Source: lib/go/thrift/iostream_transport.go,
// v0.25.0.
//
//connlint:send p never be written
func (p *StreamTransport) Write(c []byte) (n int, err error)

// Flush writes to the connection below. Source:
// lib/go/thrift/framed_transport.go, v0.25.0.
//
//connlint:send p never be written
func (p *TFramedTransport) Flush(ctx context.Context) (err error)

// Flush writes to the connection below. Source:
// lib/go/thrift/buffered_transport.go, v0.25.0.
//
//connlint:send p never be written
func (p *TBufferedTransport) Flush(ctx context.Context) (err error)

// Flush writes to the connection below. Source:
// lib/go/thrift/iostream_transport.go, v0.25.0.
//
//connlint:send p never be written
func (p *StreamTransport) Flush(ctx context.Context) (err error)

// Close closes the connection below. Source: lib/go/thrift/framed_transport.go,
// v0.25.0.
//
//connlint:stop p
func (p *TFramedTransport) Close() (err error)

// Close closes the connection below. Source:
// lib/go/thrift/buffered_transport.go, v0.25.0.
//
//connlint:stop p
func (p *TBufferedTransport) Close() (err error)

// Close closes the connection below. Source:
// lib/go/thrift/iostream_transport.go, v0.25.0.
//
//connlint:stop p
func (p *StreamTransport) Close() (err error)

// NewTHttpClient does nothing before Flush. Source:
// lib/go/thrift/http_client.go, v0.25.0.
//
//connlint:open t as client
//connlint:child t of urlstr
func NewTHttpClient(urlstr string) (t TTransport, err error)

// NewTHttpPostClient does nothing before Flush. Source:
// lib/go/thrift/http_client.go, v0.25.0.
//
//connlint:open t as client
//connlint:child t of urlstr
func NewTHttpPostClient(urlstr string) (t TTransport, err error)

// Flush makes the POST request and waits for its response. Source:
// lib/go/thrift/http_client.go, v0.25.0.
//
//connlint:send p never be sent
func (p *THttpClient) Flush(ctx context.Context) (err error)

// TProtocol reads and writes messages on a transport. Source:
// lib/go/thrift/protocol.go, v0.25.0.
//
//connlint:connection half
type TProtocol interface {
	// WriteMessageBegin buffers until Flush. Source: lib/go/thrift/protocol.go,
	// v0.25.0.
	//
	//connlint:send recv never be written
	WriteMessageBegin(ctx context.Context, name string, typeId TMessageType, seqid int32) (err error)

	// ReadMessageBegin waits for the next message. Source:
	// lib/go/thrift/protocol.go, v0.25.0.
	//
	//connlint:recv recv
	ReadMessageBegin(ctx context.Context) (name string, typeId TMessageType, seqid int32, err error)

	// Flush writes to the connection below. Source: lib/go/thrift/protocol.go,
	// v0.25.0.
	//
	//connlint:send recv never be written
	Flush(ctx context.Context) (err error)
}

// NewTStandardClient has no read goroutine: Call reads by itself. Source:
// lib/go/thrift/client.go, v0.25.0.
//
//connlint:same c, inputProtocol, outputProtocol
func NewTStandardClient(inputProtocol, outputProtocol TProtocol) (c *TStandardClient)

// TStandardClient takes one call at a time. Source: lib/go/thrift/client.go,
// v0.25.0.
//
//connlint:connection
type TStandardClient struct{}

// TClient is what generated clients take; all their methods end in Call.
// Source: lib/go/thrift/client.go, v0.25.0.
//
//connlint:connection
type TClient interface {
	// Call sends a request and reads until its response. Source:
	// lib/go/thrift/client.go, v0.25.0.
	//
	//connlint:send recv never be made
	Call(ctx context.Context, method string, args, result TStruct) (meta ResponseMeta, err error)
}

// Call sends a request and reads until its response. Source:
// lib/go/thrift/client.go, v0.25.0.
//
//connlint:send p never be made
func (p *TStandardClient) Call(ctx context.Context, method string, args, result TStruct) (meta ResponseMeta, err error)

// Send writes a request and flushes. Source: lib/go/thrift/client.go, v0.25.0.
//
//connlint:send oprot never be sent
func (p *TStandardClient) Send(ctx context.Context, oprot TProtocol, seqId int32, method string, args TStruct) (err error)

// Recv reads a response. Source: lib/go/thrift/client.go, v0.25.0.
//
//connlint:recv iprot
func (p *TStandardClient) Recv(ctx context.Context, iprot TProtocol, seqId int32, method string, result TStruct) (err error)

// TProcessor is the server's side of a service. Source:
// lib/go/thrift/processor_factory.go, v0.25.0.
type TProcessor interface {
	// Process reads one request, runs its handler and writes the answer; the loop
	// of it drives a connection. Source: lib/go/thrift/processor_factory.go,
	// v0.25.0.
	//
	//connlint:recv in
	Process(ctx context.Context, in, out TProtocol) (ok bool, err TException)
}

// NewThriftHandlerFunc makes an HTTP handler, which runs in the HTTP server's
// goroutines. Source: lib/go/thrift/http_transport.go, v0.25.0.
//
//connlint:neutral it only makes a handler
func NewThriftHandlerFunc(processor TProcessor, inPfactory, outPfactory TProtocolFactory) (handler func(w http.ResponseWriter, r *http.Request))

// Generated constructors (NewCalculatorClient) wrap a TClient. Source:
// compiler/cpp/src/thrift/generate/t_go_generator.cc, v0.25.0.
//
//connlint:same client, c
func _(c TClient) (client any)

// Generated constructors (NewCalculatorClientFactory) wrap a transport. Source:
// compiler/cpp/src/thrift/generate/t_go_generator.cc, v0.25.0.
//
//connlint:same client, t
func _(t TTransport, f TProtocolFactory) (client any)

// Generated constructors (NewCalculatorClientProtocol) wrap two protocols.
// Source: compiler/cpp/src/thrift/generate/t_go_generator.cc, v0.25.0.
//
//connlint:same client, t, iprot, oprot
func _(t TTransport, iprot, oprot TProtocol) (client any)
