package client // import "github.com/hashicorp/serf/client"

// RPCClient reads in a goroutine of its own, which drops events when their
// channel is full. Source: client/rpc_client.go, v0.11.0.
//
//connlint:connection
type RPCClient struct{}

// NewRPCClient waits for the handshake with the agent. Source:
// client/rpc_client.go, v0.11.0.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func NewRPCClient(addr string) (c *RPCClient, err error)

// ClientFromConfig waits for the handshake with the agent. Source:
// client/rpc_client.go, v0.11.0.
//
//connlint:send conf.Addr never connect
//connlint:open c as client
//connlint:child c of conf.Addr
func ClientFromConfig(conf *Config) (c *RPCClient, err error)

// ForceLeave waits for the answer. Source: client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) ForceLeave(node string) (err error)

// Join waits for the answer. Source: client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) Join(addrs []string, replay bool) (n int, err error)

// Members waits for the answer. Source: client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) Members() (members []Member, err error)

// UserEvent waits for the answer. Source: client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) UserEvent(name string, payload []byte, coalesce bool) (err error)

// UpdateTags waits for the answer. Source: client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) UpdateTags(tags map[string]string, delTags []string) (err error)

// Respond waits for the answer. Source: client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) Respond(id uint64, buf []byte) (err error)

// Query waits for the answer. Source: client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) Query(params *QueryParam) (err error)

// Stop waits for the answer. Source: client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) Stop(handle StreamHandle) (err error)

// Stream waits for the answer; the reader delivers on ch from then on. Source:
// client/rpc_client.go, v0.11.0.
//
//connlint:send c never be made
func (c *RPCClient) Stream(filter string, ch chan<- map[string]any) (handle StreamHandle, err error)

// IsClosed tells whether the client is closed. Source: client/rpc_client.go,
// v0.11.0.
//
//connlint:over closed of c
func (c *RPCClient) IsClosed() (closed bool)

// Close ends the client. Source: client/rpc_client.go, v0.11.0.
//
//connlint:stop c
func (c *RPCClient) Close() (err error)
