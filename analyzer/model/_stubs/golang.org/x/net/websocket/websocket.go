package websocket // import "golang.org/x/net/websocket"

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"time"
)

// Config names the server in its Location. Source: websocket/websocket.go,
// v0.62.0.
type Config struct {
	//connlint:same
	Location *url.URL
}

// NewConfig parses server into the Location of config, which names it from then
// on. Source: websocket/client.go, v0.62.0.
//
//connlint:same config, server
func NewConfig(server, origin string) (config *Config, err error)

// Dial returns after the handshake, so the server has to be running. Source:
// websocket/client.go, v0.62.0.
//
//connlint:send url_ never connect
//connlint:open ws as client
//connlint:child ws of url_
func Dial(url_, protocol, origin string) (ws *Conn, err error)

// DialConfig dials as Dial does. Source: websocket/client.go, v0.62.0.
//
//connlint:send config never connect
//connlint:open ws as client
//connlint:child ws of config
func DialConfig(config *Config) (ws *Conn, err error)

// DialContext dials as Dial does; ctx bounds the handshake too. Source:
// websocket/client.go, v0.62.0.
//
//connlint:send config never connect
//connlint:open ws as client
//connlint:child ws of config
func (config *Config) DialContext(ctx context.Context) (ws *Conn, err error)

// NewClient makes the handshake over rwc, which needs a server on the other
// side meanwhile. Source: websocket/client.go, v0.62.0.
//
//connlint:send rwc never begin
//connlint:recv rwc
//connlint:same ws, rwc
func NewClient(config *Config, rwc io.ReadWriteCloser) (ws *Conn, err error)

// ServeHTTP runs h in the goroutine of the server, and closes the connection
// when h returns: the loop in h is the drive. Source: websocket/server.go,
// v0.62.0.
//
//connlint:call h
func (h Handler) ServeHTTP(w http.ResponseWriter, req *http.Request)

// ServeHTTP runs the Handler in the goroutine of the server, and closes the
// connection when it returns. Source: websocket/server.go, v0.62.0.
//
//connlint:call s.Handler
func (s Server) ServeHTTP(w http.ResponseWriter, req *http.Request)

// Conn is a websocket; it has no half-close. Source: websocket/websocket.go,
// v0.62.0.
//
//connlint:connection
type Conn struct{}

// Read takes some bytes of a frame and answers pings on the way. Source:
// websocket/websocket.go, v0.62.0.
//
//connlint:recv ws
func (ws *Conn) Read(msg []byte) (n int, err error)

// Write writes one frame. Source: websocket/websocket.go, v0.62.0.
//
//connlint:send ws never be written
func (ws *Conn) Write(msg []byte) (n int, err error)

// Close sends a close frame and does not wait for the peer's. Source:
// websocket/websocket.go, v0.62.0.
//
//connlint:stop ws
func (ws *Conn) Close() (err error)

// SetDeadline ends Read and Write with an error at t. Source:
// websocket/websocket.go, v0.62.0.
//
//connlint:bound ws
func (ws *Conn) SetDeadline(t time.Time) (err error)

// SetReadDeadline ends Read with an error at t. Source: websocket/websocket.go,
// v0.62.0.
//
//connlint:bound ws
func (ws *Conn) SetReadDeadline(t time.Time) (err error)

// SetWriteDeadline ends Write with an error at t. Source:
// websocket/websocket.go, v0.62.0.
//
//connlint:bound ws
func (ws *Conn) SetWriteDeadline(t time.Time) (err error)

// Send writes one frame. Source: websocket/websocket.go, v0.62.0.
//
//connlint:send ws never be sent
func (cd Codec) Send(ws *Conn, v interface{}) (err error)

// Receive takes one frame and answers pings on the way. Source:
// websocket/websocket.go, v0.62.0.
//
//connlint:recv ws
func (cd Codec) Receive(ws *Conn, v interface{}) (err error)
