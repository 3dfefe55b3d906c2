//connlint:also nhooyr.io/websocket
package websocket // import "github.com/coder/websocket"

import (
	"context"
	"io"
	"net"
	"net/http"
)

// Conn has no half close. "You must always read from the connection": with a
// loop of Read or with CloseRead. Source: conn.go, v1.8.15.
//
//connlint:connection
type Conn struct{}

// CloseStatus gives this if the peer has sent a close frame that says so, and -1 if it
// has sent none. Source: close.go, v1.8.15.
//
//connlint:ended
const StatusNormalClosure StatusCode = 1000

// StatusGoingAway as StatusNormalClosure: the peer leaves. Source: close.go, v1.8.15.
//
//connlint:ended
const StatusGoingAway StatusCode = 1001

// StatusNoStatusRcvd as StatusNormalClosure: the close frame had no code. Source:
// close.go, v1.8.15.
//
//connlint:ended
const StatusNoStatusRcvd StatusCode = 1005

// Accept upgrades one HTTP request; it takes nothing off a listener. The reader of
// the connection calls what the options say of pings and pongs, with a context that
// ends after 5 s. Source: accept.go and read.go, v1.8.15.
//
//connlint:open c as server
//connlint:callback opts.OnPingReceived, opts.OnPongReceived of c bound
func Accept(w http.ResponseWriter, r *http.Request, opts *AcceptOptions) (c *Conn, err error)

// Dial waits for the handshake, so the HTTP server must be serving. Of pings and
// pongs as in Accept. Source: dial.go and read.go, v1.8.15.
//
//connlint:send u never connect
//connlint:open c as client
//connlint:child c of u
//connlint:callback opts.OnPingReceived, opts.OnPongReceived of c bound
func Dial(ctx context.Context, u string, opts *DialOptions) (c *Conn, resp *http.Response, err error)

// Reader waits for the next message, and closes the connection when ctx ends; r
// ends with that message. Source: read.go, v1.8.15.
//
//connlint:recv c
//connlint:bound-by ctx
//connlint:child r of c
func (c *Conn) Reader(ctx context.Context) (typ MessageType, r io.Reader, err error)

// Read reads one message, and closes the connection when ctx ends. Source:
// read.go, v1.8.15.
//
//connlint:recv c
//connlint:bound-by ctx
func (c *Conn) Read(ctx context.Context) (typ MessageType, p []byte, err error)

// CloseRead starts a goroutine that reads until the connection is closed; the
// context it returns ends then. Source: read.go, v1.8.15.
//
//connlint:go c
//connlint:same closed, c
func (c *Conn) CloseRead(ctx context.Context) (closed context.Context)

// Write writes one message. Source: write.go, v1.8.15.
//
//connlint:send c never be sent
func (c *Conn) Write(ctx context.Context, typ MessageType, p []byte) (err error)

// Writer starts a message, which goes out when w is closed. Source: write.go,
// v1.8.15.
//
//connlint:send c never be sent
//connlint:child w of c
func (c *Conn) Writer(ctx context.Context, typ MessageType) (w io.WriteCloser, err error)

// Ping waits for the pong, which only a concurrent Reader or CloseRead
// receives. Source: conn.go, v1.8.15.
//
//connlint:send c never be sent
//connlint:await c
//connlint:bound-by ctx
//connlint:needs c by {c}.CloseRead or a loop of {c}.Read
func (c *Conn) Ping(ctx context.Context) (err error)

// Close makes the close handshake and reads by itself, for at most 5 s + 5 s.
// Source: close.go, v1.8.15.
//
//connlint:stop c
func (c *Conn) Close(code StatusCode, reason string) (err error)

// CloseNow closes the connection without the close handshake. Source: close.go,
// v1.8.15.
//
//connlint:stop c
func (c *Conn) CloseNow() (err error)

// NetConn wraps c; ctx bounds its life. Source: netconn.go, v1.8.15.
//
//connlint:same n, c
func NetConn(ctx context.Context, c *Conn, msgType MessageType) (n net.Conn)
