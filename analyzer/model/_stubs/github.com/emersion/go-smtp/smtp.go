package smtp // import "github.com/emersion/go-smtp"

import (
	"context"
	"crypto/tls"
	"io"
	"net"

	sasl "github.com/emersion/go-sasl"
)

// ErrServerClosed is what a second Close or Shutdown returns; Serve returns
// nil. Source: server.go, v0.25.1.
//
//connlint:ended
var ErrServerClosed error

// Server listens on Addr, which ListenAndServe binds. Source: server.go,
// v0.25.1.
//
//connlint:connection
type Server struct {
	//connlint:address
	Addr string
}

// NewServer takes no connection in until Serve. Source: server.go, v0.25.1.
//
//connlint:open s as listener
func NewServer(be Backend) (s *Server)

// Serve accepts until the server is stopped, a goroutine a connection, and
// returns nil then. Source: server.go, v0.25.1.
//
//connlint:drive s, l until {s}.Shutdown or {s}.Close is called
func (s *Server) Serve(l net.Listener) (err error)

// ListenAndServe binds s.Addr and serves as Serve does. Source: server.go,
// v0.25.1.
//
//connlint:drive s until {s}.Shutdown or {s}.Close is called
//connlint:split net.Listen("tcp", {s}.Addr) ; {s}.Serve({})
func (s *Server) ListenAndServe() (err error)

// ListenAndServeTLS binds s.Addr and serves as Serve does. Source: server.go,
// v0.25.1.
//
//connlint:drive s until {s}.Shutdown or {s}.Close is called
func (s *Server) ListenAndServeTLS() (err error)

// Close closes the listeners and the connections. Source: server.go, v0.25.1.
//
//connlint:stop s
func (s *Server) Close() (err error)

// Shutdown closes the listeners and waits for the connections or the end of
// ctx. Source: server.go, v0.25.1.
//
//connlint:stop s
func (s *Server) Shutdown(ctx context.Context) (err error)

// Client reads its answers in the calls themselves: nobody has to drive it.
// Source: client.go, v0.25.1.
//
//connlint:connection
type Client struct{}

// DataCommand is the body of one message; it must be closed before the next
// command. Source: client.go, v0.25.1.
//
//connlint:connection
type DataCommand struct{}

// Dial connects; the first command reads the greeting. Source: client.go,
// v0.25.1.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func Dial(addr string) (c *Client, err error)

// DialTLS connects and makes the TLS handshake. Source: client.go, v0.25.1.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func DialTLS(addr string, tlsConfig *tls.Config) (c *Client, err error)

// DialStartTLS connects and waits for the answers to its first commands.
// Source: client.go, v0.25.1.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func DialStartTLS(addr string, tlsConfig *tls.Config) (c *Client, err error)

// NewClient wraps conn; the first command reads the greeting. Source:
// client.go, v0.25.1.
//
//connlint:same c, conn
func NewClient(conn net.Conn) (c *Client)

// NewClientStartTLS waits for the answers of the server on the other side.
// Source: client.go, v0.25.1.
//
//connlint:recv conn
//connlint:same c, conn
func NewClientStartTLS(conn net.Conn, tlsConfig *tls.Config) (c *Client, err error)

// NewClientLMTP wraps conn; the first command reads the greeting. Source:
// client.go, v0.25.1.
//
//connlint:same c, conn
func NewClientLMTP(conn net.Conn) (c *Client)

// Hello waits for the answer, at most CommandTimeout for each command. Source:
// client.go, v0.25.1.
//
//connlint:send c never be made
func (c *Client) Hello(localName string) (err error)

// Verify waits for the answer, at most CommandTimeout for each command. Source:
// client.go, v0.25.1.
//
//connlint:send c never be made
func (c *Client) Verify(addr string) (err error)

// Auth waits for the answer, at most CommandTimeout for each command. Source:
// client.go, v0.25.1.
//
//connlint:send c never be made
func (c *Client) Auth(a sasl.Client) (err error)

// Mail waits for the answer, at most CommandTimeout for each command. Source:
// client.go, v0.25.1.
//
//connlint:send c never be made
func (c *Client) Mail(from string, opts *MailOptions) (err error)

// Rcpt waits for the answer, at most CommandTimeout for each command. Source:
// client.go, v0.25.1.
//
//connlint:send c never be made
func (c *Client) Rcpt(to string, opts *RcptOptions) (err error)

// Reset waits for the answer, at most CommandTimeout for each command. Source:
// client.go, v0.25.1.
//
//connlint:send c never be made
func (c *Client) Reset() (err error)

// Noop waits for the answer, at most CommandTimeout for each command. Source:
// client.go, v0.25.1.
//
//connlint:send c never be made
func (c *Client) Noop() (err error)

// SendMail waits for the answer, at most CommandTimeout for each command.
// Source: client.go, v0.25.1.
//
//connlint:send c never be made
func (c *Client) SendMail(from string, to []string, r io.Reader) (err error)

// Data starts the body of a message: "The caller should close the writer before
// calling any more methods on c." Source: client.go, v0.25.1.
//
//connlint:send c never be made
//connlint:open cmd as client
//connlint:child cmd of c
func (c *Client) Data() (cmd *DataCommand, err error)

// Write writes a part of the body. Source: client.go, v0.25.1.
//
//connlint:send cmd never be written
func (cmd *DataCommand) Write(b []byte) (n int, err error)

// Close ends the body and waits for the answer. Source: client.go, v0.25.1.
//
//connlint:stop cmd
func (cmd *DataCommand) Close() (err error)

// CloseWithResponse ends the body and waits for the answer. Source: client.go,
// v0.25.1.
//
//connlint:stop cmd
func (cmd *DataCommand) CloseWithResponse() (r *DataResponse, err error)

// CloseWithLMTPResponse ends the body and waits for the answers. Source:
// client.go, v0.25.1.
//
//connlint:stop cmd
func (cmd *DataCommand) CloseWithLMTPResponse() (r map[string]*DataResponse, err error)

// Quit ends the session and closes the connection. Source: client.go, v0.25.1.
//
//connlint:stop c
func (c *Client) Quit() (err error)

// Close closes the connection. Source: client.go, v0.25.1.
//
//connlint:stop c
func (c *Client) Close() (err error)

// SendMail connects, sends one message and waits for the answers. Source:
// client.go, v0.25.1.
//
//connlint:send addr never be sent
func SendMail(addr string, a sasl.Client, from string, to []string, r io.Reader) (err error)

// SendMailTLS connects, sends one message and waits for the answers. Source:
// client.go, v0.25.1.
//
//connlint:send addr never be sent
func SendMailTLS(addr string, a sasl.Client, from string, to []string, r io.Reader) (err error)
