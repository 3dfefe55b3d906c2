package quickws // import "github.com/antlabs/quickws"

import (
	"net/http"
	"time"
)

// Conn is a websocket of which a loop reads, which calls the callbacks. Source: conn.go,
// v0.2.2.
//
//connlint:connection
type Conn struct{}

// Dial shakes hands; nobody reads before ReadLoop or StartReadLoop. Source: client.go,
// v0.2.2.
//
//connlint:send rawUrl never connect
//connlint:open c as client
//connlint:child c of rawUrl
func Dial(rawUrl string, opts ...ClientOption) (c *Conn, err error)

// Upgrade answers the handshake. Source: upgrade.go, v0.2.2.
//
//connlint:open c as server
func Upgrade(w http.ResponseWriter, r *http.Request, opts ...ServerOption) (c *Conn, err error)

// Upgrade answers the handshake. Source: upgrade.go, v0.2.2.
//
//connlint:open c as server
func (u *UpgradeServer) Upgrade(w http.ResponseWriter, r *http.Request) (c *Conn, err error)

// ReadLoop reads until the connection ends, and closes it. Source: conn.go, v0.2.2.
//
//connlint:drive c until {c} is over
func (c *Conn) ReadLoop() (err error)

// StartReadLoop runs ReadLoop in a goroutine. Source: conn.go, v0.2.2.
//
//connlint:go c
func (c *Conn) StartReadLoop()

// WriteMessage writes a frame. Source: conn.go, v0.2.2.
//
//connlint:send c never be written unless op = Close
func (c *Conn) WriteMessage(op Opcode, writeBuf []byte) (err error)

// WriteMessageDelay writes a frame soon. Source: conn.go, v0.2.2.
//
//connlint:send c never be written
func (c *Conn) WriteMessageDelay(op Opcode, writeBuf []byte) (err error)

// WriteTimeout writes a frame. Source: conn.go, v0.2.2.
//
//connlint:send c never be written unless op = Close
func (c *Conn) WriteTimeout(op Opcode, data []byte, t time.Duration) (err error)

// WritePing writes a ping. Source: conn.go, v0.2.2.
//
//connlint:send c never be written
func (c *Conn) WritePing(data []byte) (err error)

// Close closes. Source: conn.go, v0.2.2.
//
//connlint:stop c
func (c *Conn) Close() (err error)
