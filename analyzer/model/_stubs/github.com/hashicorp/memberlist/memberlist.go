package memberlist // import "github.com/hashicorp/memberlist"

import (
	"net"
	"time"
)

// Memberlist listens and gossips in goroutines of its own. Source:
// memberlist.go, v0.7.0.
//
//connlint:connection
type Memberlist struct{}

// NodeEvent is what a ChannelEventDelegate delivers. Source: event_delegate.go,
// v0.7.0.
//
//connlint:delivered
type NodeEvent struct{}

// ChannelEventDelegate delivers on Ch while the list is locked: "this delegate
// will block until an event can be sent", the first time inside Create. Source:
// event_delegate.go, v0.7.0.
type ChannelEventDelegate struct {
	//connlint:recv
	Ch chan<- NodeEvent
}

// Create returns a list that is listening. The methods of these three delegates
// run while the list is locked. Source: memberlist.go and state.go, v0.7.0.
//
//connlint:open m as listener
//connlint:go m
//connlint:address conf.Events of m
//connlint:callback conf.Events, conf.Conflict, conf.Alive of m
func Create(conf *Config) (m *Memberlist, err error)

// Join waits for the state of the other nodes. Source: memberlist.go, v0.7.0.
//
//connlint:send m never be made
//connlint:needs m
func (m *Memberlist) Join(existing []string) (n int, err error)

// Members waits for the lock: in an event delegate it waits for itself. Source:
// memberlist.go, v0.7.0.
//
//connlint:needs m
//connlint:await m
func (m *Memberlist) Members() (nodes []*Node)

// NumMembers waits for the lock: in an event delegate it waits for itself.
// Source: memberlist.go, v0.7.0.
//
//connlint:needs m
//connlint:await m
func (m *Memberlist) NumMembers() (alive int)

// LocalNode waits for the lock: in an event delegate it waits for itself.
// Source: memberlist.go, v0.7.0.
//
//connlint:needs m
//connlint:await m
func (m *Memberlist) LocalNode() (node *Node)

// UpdateNode waits until its message has gone out. Source: memberlist.go,
// v0.7.0.
//
//connlint:send m never be made
//connlint:needs m
func (m *Memberlist) UpdateNode(timeout time.Duration) (err error)

// SendTo waits for no answer. Source: memberlist.go, v0.7.0.
//
//connlint:send m never be sent
func (m *Memberlist) SendTo(to net.Addr, msg []byte) (err error)

// SendToAddress waits for no answer. Source: memberlist.go, v0.7.0.
//
//connlint:send m never be sent
func (m *Memberlist) SendToAddress(a Address, msg []byte) (err error)

// SendToUDP waits for no answer. Source: memberlist.go, v0.7.0.
//
//connlint:send m never be sent
func (m *Memberlist) SendToUDP(to *Node, msg []byte) (err error)

// SendToTCP waits for no answer. Source: memberlist.go, v0.7.0.
//
//connlint:send m never be sent
func (m *Memberlist) SendToTCP(to *Node, msg []byte) (err error)

// SendBestEffort waits for no answer. Source: memberlist.go, v0.7.0.
//
//connlint:send m never be sent
func (m *Memberlist) SendBestEffort(to *Node, msg []byte) (err error)

// SendReliable waits for no answer. Source: memberlist.go, v0.7.0.
//
//connlint:send m never be sent
func (m *Memberlist) SendReliable(to *Node, msg []byte) (err error)

// Ping waits for the answer, at most the probe timeout. Source: state.go,
// v0.7.0.
//
//connlint:send m never be sent
func (m *Memberlist) Ping(node string, addr net.Addr) (rtt time.Duration, err error)

// Leave waits until the message has gone out, for ever with a timeout of 0.
// Source: memberlist.go, v0.7.0.
//
//connlint:neutral it tells the other nodes, and the listeners go on until Shutdown
func (m *Memberlist) Leave(timeout time.Duration) (err error)

// Shutdown closes the listeners. Source: memberlist.go, v0.7.0.
//
//connlint:stop m
func (m *Memberlist) Shutdown() (err error)
