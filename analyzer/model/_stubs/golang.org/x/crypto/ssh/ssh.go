package ssh // import "golang.org/x/crypto/ssh"

import (
	"context"
	"io"
	"net"
)

// NewClientConn makes the handshake over c, which needs a server on the other
// side meanwhile. It starts the reader of the connection, but nothing that reads
// chans and reqs: each holds 16 entries, and then the connection hangs. Source:
// client.go and mux.go, v0.58.0.
//
//connlint:send c never begin
//connlint:recv c
//connlint:same conn, c
//connlint:same chans, c
//connlint:same reqs, c
//connlint:needs chans, reqs by ssh.NewClient, or a loop over the channels and ssh.DiscardRequests
//connlint:needs reqs by ssh.DiscardRequests
func NewClientConn(c net.Conn, addr string, config *ClientConfig) (conn Conn, chans <-chan NewChannel, reqs <-chan *Request, err error)

// NewControlClientConn makes a connection through the control socket c of an
// OpenSSH master. chans and reqs are as in NewClientConn. Source: client.go,
// v0.58.0.
//
//connlint:send c never begin
//connlint:recv c
//connlint:same conn, c
//connlint:same chans, c
//connlint:same reqs, c
//connlint:needs chans, reqs by ssh.NewClient, or a loop over the channels and ssh.DiscardRequests
//connlint:needs reqs by ssh.DiscardRequests
func NewControlClientConn(c net.Conn) (conn Conn, chans <-chan NewChannel, reqs <-chan *Request, err error)

// NewServerConn makes the handshake over c, which needs a client on the other
// side meanwhile. Nothing reads chans and reqs: while chans is not read, the
// client's NewSession blocks. Source: server.go, v0.58.0.
//
//connlint:send c never begin
//connlint:recv c
//connlint:same conn, c
//connlint:same chans, c
//connlint:same reqs, c
//connlint:needs chans, reqs by a loop over the channels and ssh.DiscardRequests
//connlint:needs reqs by ssh.DiscardRequests
func NewServerConn(c net.Conn, config *ServerConfig) (conn *ServerConn, chans <-chan NewChannel, reqs <-chan *Request, err error)

// NewClient reads chans and reqs in goroutines of its own: it is their driver.
// Source: client.go, v0.58.0.
//
//connlint:same client, c
//connlint:go chans, reqs
func NewClient(c Conn, chans <-chan NewChannel, reqs <-chan *Request) (client *Client)

// Dial returns a client that is driven: it calls NewClient. Source: client.go,
// v0.58.0.
//
//connlint:send addr never connect
//connlint:open client as client
//connlint:child client of addr
//connlint:go client
func Dial(network, addr string, config *ClientConfig) (client *Client, err error)

// DiscardRequests reads in until it is closed, which is when the connection or
// channel that it belongs to ends. Source: connection.go, v0.58.0.
//
//connlint:drive in until the connection ends
func DiscardRequests(in <-chan *Request)

// Conn is a connection of either side. Source: connection.go, v0.58.0.
//
//connlint:connection
type Conn interface {
	// SendRequest waits for the reply when wantReply is true: it blocks while the
	// peer does not read its requests.
	//
	//connlint:send recv never be sent
	//connlint:await recv when wantReply = true
	//connlint:far recv by reqs
	SendRequest(name string, wantReply bool, payload []byte) (ok bool, reply []byte, err error)

	// OpenChannel blocks until the peer, who has to read its chans, accepts or
	// rejects. Somebody has to read reqs.
	//
	//connlint:send recv never open
	//connlint:await recv
	//connlint:far recv by chans
	//connlint:open ch, reqs as client
	//connlint:child ch of recv
	//connlint:needs reqs
	OpenChannel(name string, data []byte) (ch Channel, reqs <-chan *Request, err error)

	// Close closes the wrapped connection, and with it chans and reqs.
	//
	//connlint:stop recv
	Close() (err error)

	// Wait blocks until the connection is shut down. It never returns nil.
	//
	//connlint:wait recv until the connection ends
	//connlint:nonnil err
	Wait() (err error)
}

// Client embeds its Conn. Source: client.go, v0.58.0.
//
//connlint:connection
type Client struct {
	//connlint:same
	Conn Conn
}

// ServerConn embeds its Conn. Source: server.go, v0.58.0.
//
//connlint:connection
type ServerConn struct {
	//connlint:same
	Conn Conn
}

// NewSession opens a channel and waits for the peer to accept it. Source:
// client.go, v0.58.0.
//
//connlint:send c never open
//connlint:await c
//connlint:far c by chans
//connlint:open s as client
//connlint:child s of c
func (c *Client) NewSession() (s *Session, err error)

// HandleChannelOpen returns the channels of one type that the peer opens. It is
// closed with the connection, and holds 16 entries before the client's own
// reader of channels blocks. Source: client.go, v0.58.0.
//
//connlint:same chans, c
//connlint:needs chans
func (c *Client) HandleChannelOpen(channelType string) (chans <-chan NewChannel)

// Dial waits for the peer to open the connection to addr from its own host.
// Deadlines on conn are not supported. Source: tcpip.go, v0.58.0.
//
//connlint:send c never connect
//connlint:open conn as client
//connlint:child conn of c
func (c *Client) Dial(n, addr string) (conn net.Conn, err error)

// DialContext dials as Dial does. Once it is connected, ctx has no more say.
// Source: tcpip.go, v0.58.0.
//
//connlint:send c never connect
//connlint:open conn as client
//connlint:child conn of c
func (c *Client) DialContext(ctx context.Context, n, addr string) (conn net.Conn, err error)

// DialTCP dials as Dial does. Source: tcpip.go, v0.58.0.
//
//connlint:send c never connect
//connlint:open conn as client
//connlint:child conn of c
func (c *Client) DialTCP(n string, laddr, raddr *net.TCPAddr) (conn net.Conn, err error)

// Listen waits for the peer to listen on addr on its own host. The listener has
// to be read, or the connection may hang. Source: tcpip.go, v0.58.0.
//
//connlint:send c never be sent
//connlint:open l as listener
//connlint:child l of c
func (c *Client) Listen(n, addr string) (l net.Listener, err error)

// ListenTCP listens as Listen does. Source: tcpip.go, v0.58.0.
//
//connlint:send c never be sent
//connlint:open l as listener
//connlint:child l of c
func (c *Client) ListenTCP(laddr *net.TCPAddr) (l net.Listener, err error)

// ListenUnix listens as Listen does. Source: streamlocal.go, v0.58.0.
//
//connlint:send c never be sent
//connlint:open l as listener
//connlint:child l of c
func (c *Client) ListenUnix(socketPath string) (l net.Listener, err error)

// NewChannel is a peer's wish to open a channel, as chans delivers it. Source:
// channel.go, v0.58.0.
//
//connlint:delivered
type NewChannel interface {
	// Accept returns at once. Somebody has to read reqs.
	//
	//connlint:open ch, reqs as server
	//connlint:child ch of recv
	//connlint:needs reqs
	Accept() (ch Channel, reqs <-chan *Request, err error)

	// Reject returns at once; it belongs inside the loop over chans.
	//
	//connlint:neutral it answers at once, inside the loop that takes the channels
	Reject(reason RejectionReason, message string) (err error)
}

// Channel is a stream inside a connection, with half-close. Source: channel.go,
// v0.58.0.
//
//connlint:connection half
type Channel interface {
	// Read blocks for data or the end.
	//
	//connlint:recv recv
	Read(data []byte) (n int, err error)

	// Write blocks while the peer does not read (flow control).
	//
	//connlint:send recv never be written
	Write(data []byte) (n int, err error)

	// Close ends the channel.
	//
	//connlint:stop recv
	Close() (err error)

	// CloseWrite ends the sending direction; requests may still be sent.
	//
	//connlint:half-stop recv
	CloseWrite() (err error)

	// SendRequest waits for the reply when wantReply is true.
	//
	//connlint:send recv never be sent
	SendRequest(name string, wantReply bool, payload []byte) (ok bool, err error)

	// Stderr is the same channel under another data type.
	//
	//connlint:same rw, recv
	Stderr() (rw io.ReadWriter)
}

// Reply answers at once. A request that wants a reply and gets none blocks its
// sender. Source: channel.go, v0.58.0.
//
//connlint:send r never be sent
func (r *Request) Reply(ok bool, payload []byte) (err error)

// Session is a remote command or shell on a channel of its own. Its life ends by
// itself with the command, so Run and its like are waits, not drives. Source:
// session.go, v0.58.0.
//
//connlint:connection
type Session struct{}

// SendRequest waits for the reply when wantReply is true. Source: session.go,
// v0.58.0.
//
//connlint:send s never be sent
func (s *Session) SendRequest(name string, wantReply bool, payload []byte) (ok bool, err error)

// Setenv waits for the reply. Source: session.go, v0.58.0.
//
//connlint:send s never be sent
func (s *Session) Setenv(name, value string) (err error)

// RequestPty waits for the reply. Source: session.go, v0.58.0.
//
//connlint:send s never be sent
func (s *Session) RequestPty(term string, h, w int, termmodes TerminalModes) (err error)

// RequestSubsystem waits for the reply. Source: session.go, v0.58.0.
//
//connlint:send s never be sent
func (s *Session) RequestSubsystem(subsystem string) (err error)

// WindowChange returns at once. Source: session.go, v0.58.0.
//
//connlint:send s never be sent
func (s *Session) WindowChange(h, w int) (err error)

// Signal returns at once. Source: session.go, v0.58.0.
//
//connlint:send s never be sent
func (s *Session) Signal(sig Signal) (err error)

// Start waits for the reply and copies in goroutines of its own. Source:
// session.go, v0.58.0.
//
//connlint:send s never be sent
func (s *Session) Start(cmd string) (err error)

// Shell starts as Start does. Source: session.go, v0.58.0.
//
//connlint:send s never be sent
func (s *Session) Shell() (err error)

// Run is Start and Wait; nobody can feed its pipes meanwhile. Source:
// session.go, v0.58.0.
//
//connlint:send s never be sent
//connlint:wait s until the remote command exits
func (s *Session) Run(cmd string) (err error)

// Output runs as Run does. Source: session.go, v0.58.0.
//
//connlint:send s never be sent
//connlint:wait s until the remote command exits
func (s *Session) Output(cmd string) (out []byte, err error)

// CombinedOutput runs as Run does. Source: session.go, v0.58.0.
//
//connlint:send s never be sent
//connlint:wait s until the remote command exits
func (s *Session) CombinedOutput(cmd string) (out []byte, err error)

// Wait blocks until the command exits and its streams are copied. It hangs while
// a command that reads its input to the end has an open StdinPipe. Source:
// session.go, v0.58.0.
//
//connlint:wait s until the remote command exits
func (s *Session) Wait() (err error)

// Close closes the channel of the session, not the client. Source: session.go,
// v0.58.0.
//
//connlint:stop s
func (s *Session) Close() (err error)

// StdinPipe writes to the channel of the session; its Close is the channel's
// CloseWrite. Source: session.go, v0.58.0.
//
//connlint:open stdin
//connlint:child stdin of s
func (s *Session) StdinPipe() (stdin io.WriteCloser, err error)

// StdoutPipe reads from the channel of the session. Unread, it blocks the remote
// command. Source: session.go, v0.58.0.
//
//connlint:open stdout
//connlint:child stdout of s
func (s *Session) StdoutPipe() (stdout io.Reader, err error)

// StderrPipe reads from the channel of the session. Unread, it blocks the remote
// command. Source: session.go, v0.58.0.
//
//connlint:open stderr
//connlint:child stderr of s
func (s *Session) StderrPipe() (stderr io.Reader, err error)

// Request is a request of the peer's, as reqs delivers it. Source: channel.go,
// v0.58.0.
//
//connlint:delivered
type Request struct{}
