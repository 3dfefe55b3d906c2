package stomp // import "github.com/go-stomp/stomp"

import (
	"io"

	"github.com/go-stomp/stomp/frame"
)

// Conn reads and writes in goroutines of its own. Source: conn.go, v2.0.3.
//
//connlint:connection
type Conn struct{}

// Subscription delivers on C until Unsubscribe, or until the connection is over.
// Source: subscription.go, v2.0.3.
//
//connlint:connection
type Subscription struct {
	//connlint:recv
	C chan *Message
}

// Message is what subscriptions deliver. Source: message.go, v2.0.3.
//
//connlint:delivered
type Message struct{}

// Transaction belongs to a Conn. Source: transaction.go, v2.0.3.
//
//connlint:connection
type Transaction struct{}

// Dial waits for the handshake. Source: conn.go, v2.0.3.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func Dial(network, addr string, opts ...func(*Conn) error) (c *Conn, err error)

// Connect makes the handshake over conn, which needs a broker on the other side
// meanwhile. Source: conn.go, v2.0.3.
//
//connlint:recv conn
//connlint:same c, conn
func Connect(conn io.ReadWriteCloser, opts ...func(*Conn) error) (c *Conn, err error)

// Subscribe returns at once. Source: conn.go, v2.0.3.
//
//connlint:send c never be subscribed
//connlint:open sub as client
//connlint:child sub of c
func (c *Conn) Subscribe(destination string, ack AckMode, opts ...func(*frame.Frame) error) (sub *Subscription, err error)

// Send writes one message, and waits for the broker only with a receipt among opts.
// Source: conn.go, v2.0.3.
//
//connlint:send c never be sent
//connlint:relay c
func (c *Conn) Send(destination, contentType string, body []byte, opts ...func(*frame.Frame) error) (err error)

// Ack writes one frame. Source: conn.go, v2.0.3.
//
//connlint:send c never be sent
func (c *Conn) Ack(m *Message) (err error)

// Nack writes one frame. Source: conn.go, v2.0.3.
//
//connlint:send c never be sent
func (c *Conn) Nack(m *Message) (err error)

// Begin writes one frame. Source: conn.go, v2.0.3.
//
//connlint:send c never be sent
//connlint:same tx, c
func (c *Conn) Begin() (tx *Transaction)

// BeginWithError writes one frame. Source: conn.go, v2.0.3.
//
//connlint:send c never be sent
//connlint:same tx, c
func (c *Conn) BeginWithError() (tx *Transaction, err error)

// Disconnect waits until the broker has answered it. Source: conn.go, v2.0.3.
//
//connlint:stop c
func (c *Conn) Disconnect() (err error)

// MustDisconnect closes the connection at once. Source: conn.go, v2.0.3.
//
//connlint:stop c
func (c *Conn) MustDisconnect() (err error)

// Read takes one message. Source: subscription.go, v2.0.3.
//
//connlint:recv s
func (s *Subscription) Read() (msg *Message, err error)

// Unsubscribe waits until the broker has answered it, and closes C. Source:
// subscription.go, v2.0.3.
//
//connlint:stop s
func (s *Subscription) Unsubscribe(opts ...func(*frame.Frame) error) (err error)

// Send writes one message, which the others get only after Commit. Source:
// transaction.go, v2.0.3.
//
//connlint:send tx never be sent
//connlint:relay tx
func (tx *Transaction) Send(destination, contentType string, body []byte, opts ...func(*frame.Frame) error) (err error)

// Commit writes one frame. Source: transaction.go, v2.0.3.
//
//connlint:send tx never be sent
//connlint:relay tx
func (tx *Transaction) Commit() (err error)

// CommitWithReceipt waits for the broker. Source: transaction.go, v2.0.3.
//
//connlint:send tx never be answered
//connlint:relay tx
func (tx *Transaction) CommitWithReceipt() (err error)

// Abort writes one frame. Source: transaction.go, v2.0.3.
//
//connlint:send tx never be sent
func (tx *Transaction) Abort() (err error)

// AbortWithReceipt waits for the broker. Source: transaction.go, v2.0.3.
//
//connlint:send tx never be answered
func (tx *Transaction) AbortWithReceipt() (err error)

// Ack writes one frame. Source: transaction.go, v2.0.3.
//
//connlint:send tx never be sent
func (tx *Transaction) Ack(msg *Message) (err error)

// Nack writes one frame. Source: transaction.go, v2.0.3.
//
//connlint:send tx never be sent
func (tx *Transaction) Nack(msg *Message) (err error)
