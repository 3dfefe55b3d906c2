package amqp // import "github.com/Azure/go-amqp"

import (
	"context"
	"net"
)

// Conn reads and writes in goroutines of its own. Source: conn.go, v1.7.0.
//
//connlint:connection
type Conn struct{}

// Session is a session on a Conn. Source: session.go, v1.7.0.
//
//connlint:connection
type Session struct{}

// Receiver is a link that receives. Source: receiver.go, v1.7.0.
//
//connlint:connection
type Receiver struct{}

// Sender is a link that sends. Source: sender.go, v1.7.0.
//
//connlint:connection
type Sender struct{}

// Dial waits for the handshake. Source: conn.go, v1.7.0.
//
//connlint:send addr never connect
//connlint:open conn as client
//connlint:child conn of addr
func Dial(ctx context.Context, addr string, opts *ConnOptions) (conn *Conn, err error)

// NewConn makes the handshake over conn, which needs a broker on the other
// side meanwhile. Source: conn.go, v1.7.0.
//
//connlint:recv conn
//connlint:same c, conn
func NewConn(ctx context.Context, conn net.Conn, opts *ConnOptions) (c *Conn, err error)

// NewSession waits for the peer. Source: conn.go, v1.7.0.
//
//connlint:send c never open
//connlint:open s as client
//connlint:child s of c
func (c *Conn) NewSession(ctx context.Context, opts *SessionOptions) (s *Session, err error)

// NewReceiver waits for the peer. Source: session.go, v1.7.0.
//
//connlint:send s never open
//connlint:open r as client
//connlint:child r of s
func (s *Session) NewReceiver(ctx context.Context, source string, opts *ReceiverOptions) (r *Receiver, err error)

// NewSender waits for the peer. Source: session.go, v1.7.0.
//
//connlint:send s never open
//connlint:open sender as client
//connlint:child sender of s
func (s *Session) NewSender(ctx context.Context, target string, opts *SenderOptions) (sender *Sender, err error)

// Receive waits for one message, or the end of ctx. Source: receiver.go,
// v1.7.0.
//
//connlint:recv r
//connlint:bound-by ctx
func (r *Receiver) Receive(ctx context.Context, opts *ReceiveOptions) (msg *Message, err error)

// Send waits until the message is sent, and settled unless the mode says
// otherwise. Source: sender.go, v1.7.0.
//
//connlint:send s never be sent
func (s *Sender) Send(ctx context.Context, msg *Message, opts *SendOptions) (err error)

// SendWithReceipt waits until the message is sent, and settled unless the mode
// says otherwise. Source: sender.go, v1.7.0.
//
//connlint:send s never be sent
func (s *Sender) SendWithReceipt(ctx context.Context, msg *Message, opts *SendWithReceiptOptions) (s2 SendReceipt, err error)

// AcceptMessage settles one message. Source: receiver.go, v1.7.0.
//
//connlint:send r never be settled
func (r *Receiver) AcceptMessage(ctx context.Context, msg *Message) (err error)

// RejectMessage settles one message. Source: receiver.go, v1.7.0.
//
//connlint:send r never be settled
func (r *Receiver) RejectMessage(ctx context.Context, msg *Message, e *Error) (err error)

// ReleaseMessage settles one message. Source: receiver.go, v1.7.0.
//
//connlint:send r never be settled
func (r *Receiver) ReleaseMessage(ctx context.Context, msg *Message) (err error)

// ModifyMessage settles one message. Source: receiver.go, v1.7.0.
//
//connlint:send r never be settled
func (r *Receiver) ModifyMessage(ctx context.Context, msg *Message, options *ModifyMessageOptions) (err error)

// Done tells that the connection is closed. Source: conn.go, v1.7.0.
//
//connlint:wait c until {c}.Close is called or the peer closes
func (c *Conn) Done() (done <-chan struct{})

// Close closes the connection and all in it. Source: conn.go, v1.7.0.
//
//connlint:stop c
func (c *Conn) Close() (err error)

// Close ends the session and its links. Source: session.go, v1.7.0.
//
//connlint:stop s
func (s *Session) Close(ctx context.Context) (err error)

// Close ends the link. Source: receiver.go, v1.7.0.
//
//connlint:stop r
func (r *Receiver) Close(ctx context.Context) (err error)

// Close ends the link. Source: sender.go, v1.7.0.
//
//connlint:stop s
func (s *Sender) Close(ctx context.Context) (err error)

// Prefetched returns a message that has come already, or nil. Source:
// receiver.go, v1.7.0.
//
//connlint:neutral it waits for nothing
func (r *Receiver) Prefetched() (msg *Message)
