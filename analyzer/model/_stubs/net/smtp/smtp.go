package smtp // import "net/smtp"

import (
	"crypto/tls"
	"io"
	"net"
	"net/textproto"
)

// Client asks and waits for the answer; it has no goroutine of its own. Source:
// net/smtp/smtp.go, go1.26.8.
//
//connlint:connection passive
type Client struct {
	//connlint:same
	Text *textproto.Conn
}

// Dial connects and waits for the server's greeting, so the server has to be
// running. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func Dial(addr string) (c *Client, err error)

// NewClient waits for the server's greeting. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:same c, conn
//connlint:recv conn
func NewClient(conn net.Conn, host string) (c *Client, err error)

// SendMail holds a whole dialogue with the server. Source: net/smtp/smtp.go,
// go1.26.8.
//
//connlint:send addr never be sent
func SendMail(addr string, a Auth, from string, to []string, msg []byte) (err error)

// Hello waits for the server's answer. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) Hello(localName string) (err error)

// StartTLS waits for the server's answer and for the handshake. Source:
// net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) StartTLS(config *tls.Config) (err error)

// Verify waits for the server's answer. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) Verify(addr string) (err error)

// Auth waits for the server's answers. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) Auth(a Auth) (err error)

// Mail waits for the server's answer. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) Mail(from string) (err error)

// Rcpt waits for the server's answer. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) Rcpt(to string) (err error)

// Data waits for the server's answer. Closing w ends the message, not the
// connection, and has to come before the next call. Source: net/smtp/smtp.go,
// go1.26.8.
//
//connlint:send c never be sent
//connlint:open w
//connlint:child w of c
func (c *Client) Data() (w io.WriteCloser, err error)

// Extension waits for the answer to EHLO when it is the first call. Source:
// net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) Extension(ext string) (ok bool, params string)

// Reset waits for the server's answer. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) Reset() (err error)

// Noop waits for the server's answer. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:send c never be sent
func (c *Client) Noop() (err error)

// Quit says goodbye and closes the connection. Source: net/smtp/smtp.go,
// go1.26.8.
//
//connlint:stop c
func (c *Client) Quit() (err error)

// Close closes the connection. Source: net/smtp/smtp.go, go1.26.8.
//
//connlint:stop c
func (c *Client) Close() (err error)
