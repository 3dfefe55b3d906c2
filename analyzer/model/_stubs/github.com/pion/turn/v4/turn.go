package turn // import "github.com/pion/turn/v4"

import (
	"net"

	stun "github.com/pion/stun/v3"
	"github.com/pion/turn/v4/internal/client"
)

// Server reads its packet connections and accepts on its listeners in
// goroutines of its own. Source: server.go, v4.1.4.
//
//connlint:connection
type Server struct{}

// NewServer returns a server that is serving; it has no Serve. Source:
// server.go, v4.1.4.
//
//connlint:open s as listener
//connlint:go s
func NewServer(config ServerConfig) (s *Server, err error)

// Close closes the connections and listeners of the configuration. Source:
// server.go, v4.1.4.
//
//connlint:stop s
func (s *Server) Close() (err error)

// Client gets its answers from the loop that Listen starts, or from a loop of
// the caller's that feeds HandleInbound. Source: client.go, v4.1.4.
//
//connlint:connection
type Client struct{}

// NewClient reads nothing before Listen or HandleInbound: until then every
// request ends in a timeout. Source: client.go, v4.1.4.
//
//connlint:open c as client
//connlint:child c of config.TURNServerAddr
//connlint:needs c
func NewClient(config *ClientConfig) (c *Client, err error)

// Listen starts the read loop and returns at once. Source: client.go, v4.1.4.
//
//connlint:go c
func (c *Client) Listen() (err error)

// HandleInbound takes one packet that the caller has read: a loop around it is
// the driver in place of Listen. Source: client.go, v4.1.4.
//
//connlint:recv c
func (c *Client) HandleInbound(data []byte, from net.Addr) (handled bool, err error)

// Allocate waits for the server's answer, or for the end of its
// retransmissions. Source: client.go, v4.1.4.
//
//connlint:send c never be made
//connlint:open relay as client
//connlint:child relay of c
func (c *Client) Allocate() (relay net.PacketConn, err error)

// AllocateTCP waits for the server's answer, or for the end of its
// retransmissions. Source: client.go, v4.1.4.
//
//connlint:send c never be made
//connlint:open relay as listener
//connlint:child relay of c
func (c *Client) AllocateTCP() (relay *client.TCPAllocation, err error)

// CreatePermission waits for the server's answer. Source: client.go, v4.1.4.
//
//connlint:send c never be made
func (c *Client) CreatePermission(addrs ...net.Addr) (err error)

// SendBindingRequest waits for the server's answer. Source: client.go, v4.1.4.
//
//connlint:send c never be made
func (c *Client) SendBindingRequest() (addr net.Addr, err error)

// SendBindingRequestTo waits for the server's answer. Source: client.go,
// v4.1.4.
//
//connlint:send c never be made
func (c *Client) SendBindingRequestTo(to net.Addr) (addr net.Addr, err error)

// PerformTransaction waits for the answer unless ignoreResult is true. Source:
// client.go, v4.1.4.
//
//connlint:send c never be made unless ignoreResult = true
func (c *Client) PerformTransaction(msg *stun.Message, to net.Addr, ignoreResult bool) (r client.TransactionResult, err error)

// WriteTo writes one packet to the socket of the configuration. Source:
// client.go, v4.1.4.
//
//connlint:send c never be written
func (c *Client) WriteTo(data []byte, to net.Addr) (n int, err error)

// Close ends the client's requests and leaves the caller's socket open. Source:
// client.go, v4.1.4.
//
//connlint:stop c
func (c *Client) Close()
