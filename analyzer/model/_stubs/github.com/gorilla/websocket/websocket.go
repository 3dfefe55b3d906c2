package websocket // import "github.com/gorilla/websocket"

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// Conn has no half close. One goroutine may read while one other writes; pings,
// pongs and close frames are handled inside the reads. Source: conn.go, v1.5.3.
//
//connlint:connection
type Conn struct{}

// IsCloseError is true only of an error that a close frame of the peer has made.
// Source: conn.go, v1.5.3.
//
//connlint:ended err
func IsCloseError(err error, codes ...int) (is bool)

// Dial waits for the handshake, so the HTTP server must be serving. Source:
// client.go, v1.5.3.
//
//connlint:send urlStr never connect
//connlint:open c as client
//connlint:child c of urlStr
//connlint:via d.NetDial, d.NetDialContext, d.NetDialTLSContext of c
func (d *Dialer) Dial(urlStr string, requestHeader http.Header) (c *Conn, resp *http.Response, err error)

// DialContext waits for the handshake, so the HTTP server must be serving; ctx
// bounds it. Source: client.go, v1.5.3.
//
//connlint:send urlStr never connect
//connlint:open c as client
//connlint:child c of urlStr
//connlint:via d.NetDial, d.NetDialContext, d.NetDialTLSContext of c
func (d *Dialer) DialContext(ctx context.Context, urlStr string, requestHeader http.Header) (c *Conn, resp *http.Response, err error)

// NewClient makes the client's handshake over netConn, which the connection
// then is. Source: client.go, v1.5.3.
//
//connlint:send netConn never connect
//connlint:same c, netConn
func NewClient(netConn net.Conn, u *url.URL, requestHeader http.Header, readBufSize, writeBufSize int) (c *Conn, resp *http.Response, err error)

// Upgrade writes the 101 response and hands over the hijacked connection; the
// caller's read loop drives it. Source: server.go, v1.5.3.
//
//connlint:open c as server
func (u *Upgrader) Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header) (c *Conn, err error)

// Upgrade writes the 101 response and hands over the hijacked connection; the
// caller's read loop drives it. Source: server.go, v1.5.3.
//
//connlint:open c as server
func Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header, readBufSize, writeBufSize int) (c *Conn, err error)

// ReadMessage waits for one data message; a failed read fails for ever after.
// Source: conn.go, v1.5.3.
//
//connlint:recv c
func (c *Conn) ReadMessage() (messageType int, p []byte, err error)

// NextReader waits for the next data message; r ends with that message. Source:
// conn.go, v1.5.3.
//
//connlint:recv c
//connlint:child r of c
func (c *Conn) NextReader() (messageType int, r io.Reader, err error)

// ReadJSON reads one message. Source: json.go, v1.5.3.
//
//connlint:recv c
func (c *Conn) ReadJSON(v any) (err error)

// ReadJSON is the deprecated form of Conn.ReadJSON. Source: json.go, v1.5.3.
//
//connlint:recv c
func ReadJSON(c *Conn, v any) (err error)

// JoinMessages makes one stream of all messages: reading it to the end drives
// c. Source: join.go, v1.5.3.
//
//connlint:same r, c
func JoinMessages(c *Conn, term string) (r io.Reader)

// WriteMessage writes one message; a close frame belongs to the end of the
// connection. Source: conn.go, v1.5.3.
//
//connlint:send c never be sent unless messageType = CloseMessage
func (c *Conn) WriteMessage(messageType int, data []byte) (err error)

// NextWriter starts a message, which goes out when w is closed. Source:
// conn.go, v1.5.3.
//
//connlint:send c never be sent unless messageType = CloseMessage
//connlint:child w of c
func (c *Conn) NextWriter(messageType int) (w io.WriteCloser, err error)

// WriteJSON writes one message. Source: json.go, v1.5.3.
//
//connlint:send c never be sent
func (c *Conn) WriteJSON(v any) (err error)

// WriteJSON is the deprecated form of Conn.WriteJSON. Source: json.go, v1.5.3.
//
//connlint:send c never be sent
func WriteJSON(c *Conn, v any) (err error)

// WritePreparedMessage writes one message. Source: conn.go, v1.5.3.
//
//connlint:send c never be sent
func (c *Conn) WritePreparedMessage(pm *PreparedMessage) (err error)

// WriteControl may be called from any goroutine, and its deadline bounds it.
// Source: conn.go, v1.5.3.
//
//connlint:neutral a control frame is sent from anywhere and a close frame belongs to the end
func (c *Conn) WriteControl(messageType int, data []byte, deadline time.Time) (err error)

// Close closes the network connection without a close handshake, and so ends
// the read loop. Source: conn.go, v1.5.3.
//
//connlint:stop c
func (c *Conn) Close() (err error)

// SetReadDeadline makes all reads after t fail, so it ends the read loop.
// Source: conn.go, v1.5.3.
//
//connlint:bound c
func (c *Conn) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline makes all writes after t fail. Source: conn.go, v1.5.3.
//
//connlint:neutral it bounds the writes; the read loop goes on
func (c *Conn) SetWriteDeadline(t time.Time) (err error)

// SetPingHandler only registers h, which runs inside the reads. Source:
// conn.go, v1.5.3.
//
//connlint:callback h of c
func (c *Conn) SetPingHandler(h func(appData string) error)

// SetPongHandler only registers h, which runs inside the reads. Source:
// conn.go, v1.5.3.
//
//connlint:callback h of c
func (c *Conn) SetPongHandler(h func(appData string) error)

// SetCloseHandler only registers h, which runs inside the reads. Source:
// conn.go, v1.5.3.
//
//connlint:callback h of c
func (c *Conn) SetCloseHandler(h func(code int, text string) error)

// NetConn returns the network connection below. Source: conn.go, v1.5.3.
//
//connlint:same n, c
func (c *Conn) NetConn() (n net.Conn)

// UnderlyingConn returns the network connection below. Source: conn.go, v1.5.3.
//
//connlint:same n, c
func (c *Conn) UnderlyingConn() (n net.Conn)
