package plugin // import "github.com/hashicorp/go-plugin"

import (
	"io"
	"net"

	"google.golang.org/grpc"
)

// Serve is the whole life of a plugin process; it may exit the process. Source:
// server.go, v1.8.0.
//
//connlint:drive opts until the host ends the plugin
func Serve(opts *ServeConfig)

// ServeMux picks a plugin by the command line and calls Serve. Source:
// server_mux.go, v1.8.0.
//
//connlint:drive m until the host ends the plugin
func ServeMux(m ServeMuxMap)

// Client manages the process of one plugin. Source: client.go, v1.8.0.
//
//connlint:connection
type Client struct{}

// NewClient starts nothing. Source: client.go, v1.8.0.
//
//connlint:open c as client
func NewClient(config *ClientConfig) (c *Client)

// Start starts the process and waits for its handshake line, at most
// StartTimeout. Source: client.go, v1.8.0.
//
//connlint:address addr of c
func (c *Client) Start() (addr net.Addr, err error)

// Client starts the process if need be and connects to it. Source: client.go,
// v1.8.0.
//
//connlint:send c never connect
//connlint:open p as client
//connlint:child p of c
func (c *Client) Client() (p ClientProtocol, err error)

// Kill ends the process and waits for it. Source: client.go, v1.8.0.
//
//connlint:stop c
func (c *Client) Kill()

// Exited tells whether the process has ended. Source: client.go, v1.8.0.
//
//connlint:over exited of c
func (c *Client) Exited() (exited bool)

// ClientProtocol is a connection to a plugin, over RPC or gRPC. Source:
// protocol.go, v1.8.0.
//
//connlint:connection
type ClientProtocol interface {
	// Dispense makes a client of one of the plugin's services. Source:
	// protocol.go, v1.8.0.
	//
	//connlint:send recv never be made
	//connlint:child raw of recv
	Dispense(name string) (raw any, err error)

	// Ping waits for the plugin's answer. Source: protocol.go, v1.8.0.
	//
	//connlint:send recv never be sent
	Ping() (err error)
}

// NewRPCClient starts a yamux session over conn and its loops, and returns at
// once. Source: rpc_client.go, v1.8.0.
//
//connlint:same c, conn
func NewRPCClient(conn io.ReadWriteCloser, plugins map[string]Plugin) (c *RPCClient, err error)

// RPCClient is a connection to a plugin over net/rpc. Source: rpc_client.go,
// v1.8.0.
//
//connlint:connection
type RPCClient struct{}

// Dispense makes a client of one of the plugin's services. Source:
// rpc_client.go, v1.8.0.
//
//connlint:send c never be made
//connlint:child raw of c
func (c *RPCClient) Dispense(name string) (raw any, err error)

// Ping waits for the plugin's answer. Source: rpc_client.go, v1.8.0.
//
//connlint:send c never be sent
func (c *RPCClient) Ping() (err error)

// SyncStreams starts to copy the plugin's output. Source: rpc_client.go,
// v1.8.0.
//
//connlint:neutral it starts two copying goroutines and returns at once
func (c *RPCClient) SyncStreams(stdout, stderr io.Writer) (err error)

// Close ends the plugin's server and the connection. Source: rpc_client.go,
// v1.8.0.
//
//connlint:stop c
func (c *RPCClient) Close() (err error)

// GRPCClient is a connection to a plugin over gRPC. Source: grpc_client.go,
// v1.8.0.
//
//connlint:connection
type GRPCClient struct{}

// Dispense makes a client of one of the plugin's services. Source:
// grpc_client.go, v1.8.0.
//
//connlint:send c never be made
//connlint:child raw of c
func (c *GRPCClient) Dispense(name string) (raw any, err error)

// Ping waits for the plugin's answer. Source: grpc_client.go, v1.8.0.
//
//connlint:send c never be sent
func (c *GRPCClient) Ping() (err error)

// Close ends the plugin's server and the connection. Source: grpc_client.go,
// v1.8.0.
//
//connlint:stop c
func (c *GRPCClient) Close() (err error)

// ServerProtocol serves a plugin, over RPC or gRPC. Source: protocol.go,
// v1.8.0.
//
//connlint:connection
type ServerProtocol interface {
	// Serve serves until the listener is closed. Source: protocol.go, v1.8.0.
	//
	//connlint:drive recv, lis until {lis} is closed
	Serve(lis net.Listener)
}

// Serve serves the connections of lis, each in its own goroutine. Source:
// rpc_server.go, v1.8.0.
//
//connlint:drive s, lis until {lis} is closed
func (s *RPCServer) Serve(lis net.Listener)

// ServeConn serves one connection: "ServeConn blocks, serving the connection
// until the client hangs up". Source: rpc_server.go, v1.8.0.
//
//connlint:drive conn until the client of {conn} hangs up
func (s *RPCServer) ServeConn(conn io.ReadWriteCloser)

// GRPCServer serves a plugin over gRPC. Source: grpc_server.go, v1.8.0.
//
//connlint:connection
type GRPCServer struct{}

// Serve serves on lis. Source: grpc_server.go, v1.8.0.
//
//connlint:drive s, lis until {s}.Stop or {s}.GracefulStop is called
func (s *GRPCServer) Serve(lis net.Listener)

// Stop ends Serve. Source: grpc_server.go, v1.8.0.
//
//connlint:stop s
func (s *GRPCServer) Stop()

// GracefulStop ends Serve. Source: grpc_server.go, v1.8.0.
//
//connlint:stop s
func (s *GRPCServer) GracefulStop()

// MuxBroker opens more connections between host and plugin, by number. Source:
// mux_broker.go, v1.8.0.
//
//connlint:connection
type MuxBroker struct{}

// GRPCBroker opens more gRPC connections between host and plugin, by number.
// Source: grpc_broker.go, v1.8.0.
//
//connlint:connection
type GRPCBroker struct{}

// Run is started by the library: it "should be executed in a goroutine, since
// it blocks forever". Source: mux_broker.go, v1.8.0.
//
//connlint:drive m until the session of {m} is closed
func (m *MuxBroker) Run()

// Run is started by the library: it "should be executed in a goroutine, since
// it blocks forever". Source: grpc_broker.go, v1.8.0.
//
//connlint:drive m until the session of {m} is closed
func (m *GRPCBroker) Run()

// Accept waits for the peer's Dial of the same id, for 5 s. Source:
// mux_broker.go, v1.8.0.
//
//connlint:accept m
//connlint:open c as server
//connlint:child c of m
func (m *MuxBroker) Accept(id uint32) (c net.Conn, err error)

// Dial waits for the peer's Accept of the same id. Source: mux_broker.go,
// v1.8.0.
//
//connlint:send m never connect
//connlint:open c as client
//connlint:child c of m
func (m *MuxBroker) Dial(id uint32) (c net.Conn, err error)

// AcceptAndServe takes one connection and serves it, so it belongs in a
// goroutine before the call that makes the peer dial. Source: mux_broker.go,
// v1.8.0.
//
//connlint:drive m until the peer closes the connection {id}
func (m *MuxBroker) AcceptAndServe(id uint32, v any)

// Close ends the broker. Source: mux_broker.go, v1.8.0.
//
//connlint:stop m
func (m *MuxBroker) Close() (err error)

// Close ends the broker. Source: grpc_broker.go, v1.8.0.
//
//connlint:stop b
func (b *GRPCBroker) Close() (err error)

// Accept returns a listener at once; it takes no connection. Source:
// grpc_broker.go, v1.8.0.
//
//connlint:open l as listener
//connlint:child l of b
func (b *GRPCBroker) Accept(id uint32) (l net.Listener, err error)

// Dial waits for the peer's Accept of the same id, for 5 s. Source:
// grpc_broker.go, v1.8.0.
//
//connlint:send b never connect
//connlint:open conn as client
//connlint:child conn of b
func (b *GRPCBroker) Dial(id uint32) (conn *grpc.ClientConn, err error)

// DialWithOptions waits for the peer's Accept of the same id, for 5 s. Source:
// grpc_broker.go, v1.8.0.
//
//connlint:send b never connect
//connlint:open conn as client
//connlint:child conn of b
func (b *GRPCBroker) DialWithOptions(id uint32, opts ...grpc.DialOption) (conn *grpc.ClientConn, err error)

// AcceptAndServe serves the connection of one id, so it belongs in a goroutine
// before the call that makes the peer dial. Source: grpc_broker.go, v1.8.0.
//
//connlint:drive b until {b} is closed or its gRPC server is stopped
func (b *GRPCBroker) AcceptAndServe(id uint32, newGRPCServer func([]grpc.ServerOption) *grpc.Server)

// CleanupClients ends all processes of plugins that are managed. Source:
// client.go, v1.8.0.
//
//connlint:neutral it stops no server of this process
func CleanupClients()
