package centrifuge // import "github.com/centrifugal/centrifuge"

import (
	"context"
)

// Node works in goroutines of its own once it runs. Source: node.go, 1d8f99f1.
//
//connlint:connection
type Node struct{}

// New starts nothing. Source: node.go, 1d8f99f1.
//
//connlint:open n as listener
func New(c Config) (n *Node, err error)

// Run starts the goroutines of the node; all handlers have to be set before.
// Source: node.go, 1d8f99f1.
//
//connlint:go n
func (n *Node) Run() (err error)

// Shutdown disconnects the clients. Source: node.go, 1d8f99f1.
//
//connlint:stop n
func (n *Node) Shutdown(ctx context.Context) (err error)

// NotifyShutdown is closed when Shutdown is called. Source: node.go, 1d8f99f1.
//
//connlint:wait n until {n}.Shutdown is called
func (n *Node) NotifyShutdown() (ch chan struct{})

// Publish publishes to a channel. Source: node.go, 1d8f99f1.
//
//connlint:send n never be published
func (n *Node) Publish(channel string, data []byte, opts ...PublishOption) (p PublishResult, err error)

// OnConnecting registers; the handler runs in goroutines of the node. Source:
// node.go, 1d8f99f1.
//
//connlint:go handler
func (n *Node) OnConnecting(handler ConnectingHandler)

// OnConnect registers; the handler runs in goroutines of the node. Source:
// node.go, 1d8f99f1.
//
//connlint:go handler
func (n *Node) OnConnect(handler ConnectHandler)
